package org.tongzhou.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpSession;

import org.junit.jupiter.api.Test;

class CsrfTokenTest {
    private final HttpSession session = session();

    @Test
    void aTokenHas128BitsAndNeedsNoEncodingInAddresses() {
        assertThat(CsrfToken.of(session)).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void aSessionKeepsItsTokenAndOthersHaveAnother() {
        assertThat(CsrfToken.of(session)).isEqualTo(CsrfToken.of(session)).isNotEqualTo(CsrfToken.of(session()));
    }

    @Test
    void onlyTheSessionsOwnTokenIsValid() {
        String token = CsrfToken.of(session);

        assertThat(CsrfToken.isValid(session, token)).isTrue();
        assertThat(CsrfToken.isValid(session, CsrfToken.of(session()))).isFalse();
        assertThat(CsrfToken.isValid(session, token + "x")).isFalse();
        assertThat(CsrfToken.isValid(session, "")).isFalse();
        assertThat(CsrfToken.isValid(session, null)).isFalse();
        assertThat(CsrfToken.isValid(null, token)).isFalse();
    }

    @Test
    void aSessionThatNeverShowedAFormAcceptsNothing() {
        assertThat(CsrfToken.isValid(session, "")).isFalse();
        assertThat(CsrfToken.isValid(session, "null")).isFalse();
    }

    @Test
    void formsFromBeforeTheLoginAreWorthlessAfterIt() {
        String before = CsrfToken.of(session);

        CsrfToken.replace(session);

        assertThat(CsrfToken.isValid(session, before)).isFalse();
        assertThat(CsrfToken.of(session)).isNotEqualTo(before);
    }

    @Test
    void firstRequestsAtTheSameTimeGetTheSameToken() {
        assertThat(IntStream.range(0, 1000).parallel().mapToObj(i -> CsrfToken.of(session)).collect(Collectors.toSet())).hasSize(1);
    }

    private static HttpSession session() {
        Map<Object, Object> attributes = new ConcurrentHashMap<>();
        return (HttpSession) Proxy.newProxyInstance(HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                case "removeAttribute" -> attributes.remove(arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
