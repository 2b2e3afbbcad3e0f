package org.tongzhou.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.portal.theme.ErrorView;

class RequestBodyTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=x";

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "GET, none, none, -1, none",
        "POST, none, none, -1, none",
        "POST, " + FORM + ", none, -1, none", // sends nothing, or by HTTP/2 what is counted while it is read
        "POST, " + FORM + ", none, 0, none",
        "POST, " + FORM + ", none, 2097153, TOO_LARGE",
        "POST, " + FILES + ", none, 2097153, none",
        "POST, " + FILES + ", none, 213909505, TOO_LARGE",
        "POST, " + FILES + ", chunked, -1, LENGTH_REQUIRED"})
    void whatIsSentTellsALengthThatIsTaken(String method, String type, String encoding, long length, ErrorView.Kind refusal) {
        assertThat(RequestBody.refusal(request(method, type, encoding, length)).orElse(null)).isEqualTo(refusal);
    }

    private static HttpServletRequest request(String method, String type, String encoding, long length) {
        return (HttpServletRequest) Proxy.newProxyInstance(RequestBodyTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "getMethod" -> method;
                case "getContentType" -> type;
                case "getHeader" -> encoding;
                case "getContentLengthLong" -> length;
                default -> throw new UnsupportedOperationException(called.getName());
            });
    }
}
