package org.tongzhou.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
    private final Actor actor = new Actor();

    @Test
    void whoActsIsNamedUntilTheActEnds() {
        actor.begin(request("1c3x9-17"));
        assertThat(actor.name()).isEqualTo("1c3x9-17");

        actor.end();
        assertThat(actor.name()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a\",\"topics\":[\"*\"]", "a\nevent: bye", "通知", "0123456789012345678901234567890123456789x"})
    void whatIsNoNameIsToldToNobody(String header) {
        actor.begin(request("before"));
        actor.begin(request(header));

        assertThat(actor.name()).isEmpty();
    }

    private static HttpServletRequest request(String header) {
        return (HttpServletRequest) Proxy.newProxyInstance(ActorTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> header);
    }
}
