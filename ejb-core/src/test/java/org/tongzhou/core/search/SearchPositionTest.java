package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchPositionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void aNumberLeftOutIsLookedForAndHoldsTheStart() {
        SearchPosition position = new SearchPosition(10);

        position.advance(List.of(11L, 13L, 16L), NOON);

        assertThat(position.read()).isEqualTo(16);
        assertThat(position.missing()).containsExactlyInAnyOrder(12L, 14L, 15L);
        assertThat(position.sure()).isEqualTo(11);
    }

    @Test
    void whatCameLateIsNotLookedForAnyMore() {
        SearchPosition position = new SearchPosition(10);
        position.advance(List.of(13L), NOON);

        position.advance(List.of(11L, 12L), NOON);

        assertThat(position.missing()).isEmpty();
        assertThat(position.sure()).isEqualTo(13);
    }

    @Test
    void whatNoTransactionCanHoldAnyMoreIsGivenUp() {
        SearchPosition position = new SearchPosition(10);
        position.advance(List.of(13L), NOON);

        position.giveUp(NOON.plus(SearchPosition.LONGEST_TRANSACTION));
        assertThat(position.sure()).isEqualTo(10);
        position.giveUp(NOON.plus(SearchPosition.LONGEST_TRANSACTION).plusSeconds(1));

        assertThat(position.sure()).isEqualTo(13);
    }

    @Test
    void aLeapOfTheNumbersIsNoMillionOfTransactions() {
        SearchPosition position = new SearchPosition(0);

        position.advance(List.of(5_000_000L), NOON);

        assertThat(position.missing()).hasSize(SearchPosition.GAP_MAX);
    }
}
