package org.tongzhou.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionUseTest {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration IDLE_LIMIT = Duration.ofHours(1);
    private static final Duration LIMIT = Duration.ofHours(12);

    private final Map<Object, Object> attributes = new HashMap<>();
    private boolean ended;
    private int idleSeconds = (int) IDLE_LIMIT.toSeconds();
    private final HttpSession session = session();

    @Test
    void aSessionThatIsUsedGoesOn() {
        for (int minutes = 0; minutes < 600; minutes += 50) {
            assertThat(SessionUse.note(act(), NINE.plus(Duration.ofMinutes(minutes)))).isTrue();
        }
    }

    @Test
    void aSessionThatIsUsedAllDayIsOverInTheEvening() {
        SessionUse.begin(session, IDLE_LIMIT, LIMIT);
        for (int minutes = 0; minutes <= LIMIT.toMinutes(); minutes += 30) {
            assertThat(SessionUse.note(act(), NINE.plus(Duration.ofMinutes(minutes)))).isTrue();
        }

        assertThat(SessionUse.note(act(), NINE.plus(LIMIT).plusSeconds(1))).isFalse();
    }

    @Test
    void howLongItMayBeIdleIsSaidWhenItBegins() {
        SessionUse.begin(session, Duration.ofMinutes(5), LIMIT);
        SessionUse.note(act(), NINE);

        assertThat(SessionUse.note(act(), NINE.plusSeconds(301))).isFalse();
    }

    @Test
    void aSessionThatNobodyUsesIsOver() {
        SessionUse.note(act(), NINE);

        assertThat(SessionUse.isOver(session, NINE.plus(IDLE_LIMIT))).isFalse();
        assertThat(SessionUse.isOver(session, NINE.plus(IDLE_LIMIT).plusSeconds(1))).isTrue();
        assertThat(SessionUse.note(act(), NINE.plus(IDLE_LIMIT).plusSeconds(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/p,1", "/live,"})
    void whatAPageFetchesByItselfKeepsNoSessionAlive(String path, String background) {
        SessionUse.note(act(), NINE);
        for (int minutes = 10; minutes <= 60; minutes += 10) {
            assertThat(SessionUse.note(request(path, background), NINE.plus(Duration.ofMinutes(minutes)))).isTrue();
        }

        assertThat(SessionUse.note(request(path, background), NINE.plus(IDLE_LIMIT).plusSeconds(1))).isFalse();
    }

    @Test
    void aSessionThatHasEndedIsOver() {
        ended = true;

        assertThat(SessionUse.isOver(session, NINE)).isTrue();
    }

    @Test
    void aSessionThatHasEndedCanBeEndedAgain() {
        SessionUse.end(session);
        SessionUse.end(session);

        assertThat(SessionUse.isOver(session, NINE)).isTrue();
    }

    private HttpServletRequest act() {
        return request("/p", null);
    }

    private HttpServletRequest request(String path, String background) {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getSession" -> session;
                case "getServletPath" -> path;
                case "getHeader" -> arguments[0].equals("X-Tongzhou-Background") ? background : null;
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) -> {
                if (ended) {
                    throw new IllegalStateException("it has ended");
                }
                return switch (method.getName()) {
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getCreationTime" -> NINE.toEpochMilli();
                    case "getMaxInactiveInterval" -> idleSeconds;
                    case "setMaxInactiveInterval" -> idleSeconds = (int) arguments[0];
                    case "invalidate" -> ended = true;
                    default -> throw new UnsupportedOperationException(method.getName());
                };
            });
    }
}
