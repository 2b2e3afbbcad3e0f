package org.tongzhou.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedResponseTest {
    private final List<String> sent = new ArrayList<>();
    private final HttpServletResponse response = GuardedResponse.of((HttpServletResponse) Proxy.newProxyInstance(
        HttpServletResponse.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
            sent.add(method.getName() + (arguments == null ? List.of() : Arrays.stream(arguments).map(GuardedResponseTest::text).toList()));
            return null;
        }));

    private static String text(Object argument) {
        return argument instanceof Cookie cookie ? cookie.getName() : String.valueOf(argument);
    }

    @Test
    void aValueStaysInItsLine() {
        response.setHeader("X-Typed", "a\r\nX-Injected: yes");
        response.addHeader("X-Typed", "a\tb\0c");

        assertThat(sent).containsExactly("setHeader[X-Typed, a  X-Injected: yes]", "addHeader[X-Typed, a\tb c]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Typed", "X-Typed:", "X-Typed\r\nX-Injected", "X-\u540c\u821f"})
    void aNameThatIsNoneIsLeftOut(String name) {
        response.setHeader(name, "value");
        response.addHeader(name, "value");

        assertThat(sent).isEmpty();
    }

    @Test
    void theSessionsCookieIsTheServersAlone() {
        response.addCookie(new Cookie("jsessionid", "stolen"));
        response.addHeader("set-cookie", " JSESSIONID=stolen; Path=/");
        response.addCookie(new Cookie("other", "value"));
        response.addHeader("Set-Cookie", "other=value");

        assertThat(sent).containsExactly("addCookie[other]", "addHeader[Set-Cookie, other=value]");
    }

    @Test
    void aCookieWithALineBreakIsLeftOut() {
        response.addCookie(new Cookie("typed", "a\r\nSet-Cookie: b=c"));

        assertThat(sent).isEmpty();
    }

    @Test
    void aRedirectIsVisibleAscii() throws IOException {
        response.sendRedirect("/portal/p/\u540c?a=b%20c#d\r\nX-Injected: yes");

        assertThat(sent).containsExactly("resetBuffer[]", "setStatus[302]", "setHeader[Location, /portal/p/%E5%90%8C?a=b%20c#d%0D%0AX-Injected:%20yes]");
    }

    @Test
    void aRedirectElsewhereIsTheServersAffair() throws IOException {
        response.sendRedirect("https://other.example/");
        response.sendRedirect("//other.example/");

        assertThat(sent).containsExactly("sendRedirect[https://other.example/]", "sendRedirect[//other.example/]");
    }
}
