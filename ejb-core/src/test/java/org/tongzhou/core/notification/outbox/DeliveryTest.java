package org.tongzhou.core.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Delivery delivery = new Delivery(7, Way.MAIL, MONDAY_NOON);

    @Test
    void whatIsClaimedIsClaimedByOneUntilTheClaimEnds() {
        assertThat(delivery.claim(MONDAY_NOON.minusSeconds(1))).as("too early").isFalse();
        assertThat(delivery.claim(MONDAY_NOON)).isTrue();

        assertThat(delivery.claim(MONDAY_NOON)).isFalse();
        assertThat(delivery.claim(MONDAY_NOON.plus(Delivery.CLAIM))).isTrue();
        assertThat(delivery.isAttempt(1)).as("who took too long notes nothing").isFalse();
        assertThat(delivery.isAttempt(2)).isTrue();
    }

    @Test
    void whatIsRefusedIsTriedAgainAfterLongerPausesAndThenGivenUp() {
        Instant now = MONDAY_NOON;
        for (Duration pause : Delivery.PAUSES) {
            assertThat(delivery.claim(now)).isTrue();
            delivery.failed("451 busy\r\n", now);
            assertThat(delivery.getState()).isEqualTo(DeliveryState.WAITING);
            assertThat(Duration.between(now, delivery.getDueAt())).isEqualTo(pause);
            now = delivery.getDueAt();
        }
        assertThat(delivery.claim(now)).isTrue();

        delivery.failed("550 no", now);

        assertThat(delivery.getState()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.getAttempts()).isEqualTo(Delivery.PAUSES.size() + 1);
        assertThat(delivery.getLastError()).isEqualTo("550 no");
        assertThat(delivery.claim(now.plus(Delivery.LIFE))).isFalse();
    }

    @Test
    void whatIsSentOrNeedlessIsSentNoMore() {
        Delivery needless = new Delivery(8, Way.SMS, MONDAY_NOON);
        needless.claim(MONDAY_NOON);
        needless.drop(DropReason.READ, MONDAY_NOON);
        delivery.claim(MONDAY_NOON);
        delivery.sent(MONDAY_NOON);

        assertThat(delivery.claim(MONDAY_NOON.plus(Delivery.LIFE))).isFalse();
        assertThat(needless.claim(MONDAY_NOON.plus(Delivery.LIFE))).isFalse();
        assertThat(needless.getDroppedAs()).isEqualTo(DropReason.READ);
    }

    @Test
    void aLongAnswerIsCutAndStandsInOneLine() {
        delivery.claim(MONDAY_NOON);
        delivery.failed("a\r\nb" + "c".repeat(400), MONDAY_NOON);

        assertThat(delivery.getLastError()).startsWith("a bc").hasSize(Delivery.ERROR_MAX_CHARS);
    }
}
