package org.tongzhou.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/portal/p/home", "/portal/p/home?_s.12=max", "/portal/p/V2_Tests-1.0/window/12", "/portal/p/"})
    void pagesOfThePortalAreReturnedTo(String address) {
        assertThat(ReturnAddress.check(address, "/portal")).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "//evil.example/portal/p/x", "https://evil.example/portal/p/", "/portal//evil.example", "/portal/logout", "/portal/login",
        "/portal/p/../logout", "/portal/p/%2e%2E/logout", "/portal/p/..", "/portal/p\\evil", "/portal/p/x\\y",
        "/portal/p/x\r\nSet-Cookie: a=b", "/portal/p/x y", "/portal/p/首页", "javascript:alert(1)", "/home/p/x"})
    void nothingElseIsReturnedTo(String address) {
        assertThat(ReturnAddress.check(address, "/portal")).isEmpty();
    }

    @Test
    void missingAndEndlessAddressesAreNotReturnedTo() {
        assertThat(ReturnAddress.check(null, "/portal")).isEmpty();
        assertThat(ReturnAddress.check("/portal/p/" + "x".repeat(2000), "/portal")).isEmpty();
    }

    @Test
    void thePageThatWasWantedIsReturnedToInItsState() {
        assertThat(ReturnAddress.of(request("/portal/p/home", "_s.12=maximized"))).contains("/portal/p/home?_s.12=maximized");
        assertThat(ReturnAddress.of(request("/portal/p/home", null))).contains("/portal/p/home");
    }

    @Test
    void anActionIsNotRepeatedAfterTheLogin() {
        assertThat(ReturnAddress.of(request("/portal/p/home", "_a=12&_t=token&amount=5"))).contains("/portal/p/home");
    }

    @Test
    void anAddressThatIsNoPageIsNotReturnedTo() {
        assertThat(ReturnAddress.of(request("/portal/logout", null))).isEmpty();
    }

    private static HttpServletRequest request(String uri, String query) {
        Map<String, String> answers = query == null
            ? Map.of("getRequestURI", uri, "getContextPath", "/portal")
            : Map.of("getRequestURI", uri, "getContextPath", "/portal", "getQueryString", query);
        return (HttpServletRequest) Proxy.newProxyInstance(HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> answers.get(method.getName()));
    }
}
