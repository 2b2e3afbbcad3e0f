package org.tongzhou.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.junit.jupiter.api.Test;

import org.tongzhou.core.security.SessionDirectory;

class SessionRegistryTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai

    private final MovableClock clock = new MovableClock();
    private final SessionRegistry registry = new SessionRegistry(clock, new SessionDirectory());
    private final Visit desk = new Visit("s-desk", "10.0.0.1");
    private final Visit phone = new Visit("s-phone", "10.0.0.2");

    @Test
    void aUserSeesHisSessionsThisOneFirst() {
        registry.use("xunuo", desk.request());
        clock.now = clock.now.plusSeconds(60);
        registry.use("xunuo", phone.request());
        registry.use("shaojing", new Visit("s-other", "10.0.0.3").request());

        assertThat(registry.list("xunuo", "s-desk")).extracting(OpenSession::address, OpenSession::here, OpenSession::since)
            .containsExactly(tuple("10.0.0.1", true, MONDAY_NOON),
                tuple("10.0.0.2", false, MONDAY_NOON.plusSeconds(60)));
    }

    @Test
    void whatThePageFetchesByItselfIsNoUse() {
        registry.use("xunuo", desk.request());
        clock.now = clock.now.plusSeconds(60);
        desk.headers.put("X-Tongzhou-Background", "1");

        registry.use("xunuo", desk.request());

        assertThat(registry.list("xunuo", "s-desk").get(0).lastUse()).isEqualTo(MONDAY_NOON);
    }

    @Test
    void endingTheOthersLeavesThisOneAndThoseOfOthers() {
        Visit stranger = new Visit("s-other", "10.0.0.3");
        registry.use("xunuo", desk.request());
        registry.use("xunuo", phone.request());
        registry.use("shaojing", stranger.request());

        registry.endOthers("xunuo", "s-desk");

        assertThat(phone.ended).isTrue();
        assertThat(desk.ended).isFalse();
        assertThat(stranger.ended).isFalse();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        registry.use("xunuo", desk.request());
        String handle = registry.list("xunuo", "").get(0).handle();

        assertThat(registry.end("shaojing", handle)).isFalse();
        assertThat(desk.ended).isFalse();
        assertThat(registry.end("xunuo", handle)).isTrue();
        assertThat(desk.ended).isTrue();
    }

    @Test
    void aHandleIsNotTheSessionAndAnEndedSessionIsForgotten() {
        registry.use("xunuo", desk.request());
        assertThat(registry.list("xunuo", "").get(0).handle()).doesNotContain("s-desk");

        registry.ended("s-desk");

        assertThat(registry.list("xunuo", "")).isEmpty();
    }

    private static final class MovableClock extends Clock {
        private Instant now = MONDAY_NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A browser with its session. */
    private static final class Visit {
        private final String id;
        private final String address;
        private final Map<String, String> headers = new HashMap<>();
        private final Map<String, Object> attributes = new HashMap<>();
        private boolean ended;

        private Visit(String id, String address) {
            this.id = id;
            this.address = address;
        }

        private HttpServletRequest request() {
            return fake(HttpServletRequest.class, (name, args) -> switch (name) {
                case "getSession" -> session();
                case "getHeader" -> headers.get((String) args[0]);
                case "getServletPath" -> "/p";
                case "getRemoteAddr" -> address;
                default -> throw new UnsupportedOperationException(name);
            });
        }

        private HttpSession session() {
            return fake(HttpSession.class, (name, args) -> switch (name) {
                case "getId" -> id;
                case "getCreationTime" -> MONDAY_NOON.toEpochMilli();
                case "getMaxInactiveInterval" -> 3600;
                case "getAttribute" -> attributes.get((String) args[0]);
                case "setAttribute" -> attributes.put((String) args[0], args[1]);
                case "invalidate" -> ended = true;
                default -> throw new UnsupportedOperationException(name);
            });
        }

        private interface Method {
            Object call(String name, Object[] args);
        }

        private static <T> T fake(Class<T> type, Method method) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
                Object answer = method.call(called.getName(), args);
                return called.getReturnType() == void.class ? null : answer;
            }));
        }
    }
}
