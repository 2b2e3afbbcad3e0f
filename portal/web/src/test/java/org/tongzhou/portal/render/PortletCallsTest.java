package org.tongzhou.portal.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.tongzhou.core.pages.PortletReference;

class PortletCallsTest {
    private static final PortletReference BUSY = PortletReference.parse("/a::busy");
    private static final PortletReference OTHER = PortletReference.parse("/a::other");

    private final PortletCalls calls = new PortletCalls(2);

    @Test
    void atTheLimitOnlyThisPortletIsRefused() {
        calls.enter(BUSY);
        calls.enter(BUSY);

        assertThat(calls.enter(BUSY)).isFalse();
        assertThat(calls.enter(OTHER)).isTrue();
    }

    @Test
    void aCallThatEndsMakesRoomForOneOther() {
        calls.enter(BUSY);
        calls.enter(BUSY);

        calls.leave(BUSY);

        assertThat(calls.enter(BUSY)).isTrue();
        assertThat(calls.enter(BUSY)).isFalse();
    }
}
