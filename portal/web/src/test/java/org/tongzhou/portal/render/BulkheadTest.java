package org.tongzhou.portal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.tongzhou.core.pages.PortletReference;

class BulkheadTest {
    private static final PortletReference HANGING = PortletReference.parse("/a::hanging");
    private static final PortletReference OTHER = PortletReference.parse("/a::other");
    private static final long START = Long.MAX_VALUE - 1; // nanoTime may be anywhere, also just before it wraps around
    private static final Duration PROBE = Duration.ofSeconds(10);

    private final Bulkhead bulkhead = new Bulkhead(2, PROBE);

    @Test
    void aPortletThatHangsLessOftenThanTheLimitIsCalled() {
        bulkhead.overdue(HANGING, START);

        assertThat(bulkhead.admits(HANGING, START)).isTrue();
    }

    @Test
    void atTheLimitOnlyTheHangingPortletIsPutAside() {
        hangTwice();

        assertThat(bulkhead.admits(HANGING, START)).isFalse();
        assertThat(bulkhead.admits(OTHER, START)).isTrue();
    }

    @Test
    void aPortletWhoseWindowHasEndedComesBack() {
        hangTwice();

        bulkhead.ended(HANGING);

        assertThat(bulkhead.admits(HANGING, START)).isTrue();
    }

    @Test
    void aPortletThatKeepsHangingIsTriedByOneRequestPerPeriod() {
        hangTwice();
        long due = START + PROBE.toNanos();

        assertThat(bulkhead.admits(HANGING, due - 1)).isFalse();
        assertThat(bulkhead.admits(HANGING, due)).isTrue();
        assertThat(bulkhead.admits(HANGING, due)).isFalse();
        assertThat(bulkhead.admits(HANGING, due + PROBE.toNanos())).isTrue();
    }

    @Test
    void aTrialThatHangsTooDoesNotLetOthersIn() {
        hangTwice();
        long due = START + PROBE.toNanos();
        bulkhead.admits(HANGING, due);

        bulkhead.overdue(HANGING, due);
        bulkhead.ended(HANGING);

        assertThat(bulkhead.admits(HANGING, due)).isFalse();
    }

    private void hangTwice() {
        bulkhead.overdue(HANGING, START);
        bulkhead.overdue(HANGING, START);
    }
}
