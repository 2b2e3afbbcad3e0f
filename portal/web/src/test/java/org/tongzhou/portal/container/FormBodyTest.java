package org.tongzhou.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormBodyTest {
    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "POST, application/x-www-form-urlencoded, true",
        "POST, Application/X-WWW-Form-URLencoded; charset=GBK, true",
        "POST, multipart/form-data; boundary=x, false",
        "POST, application/json, false",
        "POST, none, false",
        "GET, application/x-www-form-urlencoded, false"})
    void onlyAPostedFormHasFields(String method, String contentType, boolean isForm) {
        assertThat(FormBody.isForm(request(method, contentType, null, Map.of()))).isEqualTo(isForm);
    }

    @Test
    void valuesOfTheAddressAreNotFields() {
        HttpServletRequest request = request("POST", "application/x-www-form-urlencoded", "_a=12&name=address",
            Map.of("_a", new String[] {"12"}, "name", new String[] {"address", "form", "form too"}, "other", new String[] {""}));

        assertThat(FormBody.fields(request)).containsOnlyKeys("name", "other")
            .containsEntry("name", new String[] {"form", "form too"}).containsEntry("other", new String[] {""});
    }

    private static HttpServletRequest request(String method, String contentType, String query, Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(FormBodyTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "getMethod" -> method;
                case "getContentType" -> contentType;
                case "getQueryString" -> query;
                case "getParameterMap" -> parameters;
                default -> throw new UnsupportedOperationException(called.getName());
            });
    }
}
