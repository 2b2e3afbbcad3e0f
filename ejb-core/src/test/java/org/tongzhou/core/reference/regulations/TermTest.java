package org.tongzhou.core.reference.regulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final LocalDate EFFECT = LocalDate.of(2021, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);
    private static final LocalDate AMENDED = LocalDate.of(2023, 1, 1);

    @Test
    void itHoldsFromItsFirstDayOn() {
        Term term = new Term(EFFECT, null, null, null);

        assertThat(term.on(EFFECT.minusDays(1))).isEqualTo(Validity.PENDING);
        assertThat(term.on(EFFECT)).isEqualTo(Validity.IN_FORCE);
        assertThat(term.on(EFFECT.plusYears(50))).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void itHoldsUpToItsLastDay() {
        Term term = new Term(EFFECT, LAST, null, null);

        assertThat(term.on(LAST)).isEqualTo(Validity.IN_FORCE);
        assertThat(term.on(LAST.plusDays(1))).isEqualTo(Validity.EXPIRED);
    }

    @Test
    void whatIsAmendedHoldsStill() {
        Term term = new Term(EFFECT, LAST, AMENDED, null);

        assertThat(term.on(AMENDED.minusDays(1))).isEqualTo(Validity.IN_FORCE);
        assertThat(term.on(AMENDED)).isEqualTo(Validity.AMENDED);
        assertThat(term.on(LAST.plusDays(1))).isEqualTo(Validity.EXPIRED);
        assertThat(Validity.AMENDED.isInForce()).isTrue();
    }

    @Test
    void whatIsRepealedHoldsNoMoreEvenIfItNeverTookEffect() {
        assertThat(new Term(EFFECT, null, AMENDED, AMENDED).on(AMENDED)).isEqualTo(Validity.REPEALED);
        assertThat(new Term(EFFECT, null, null, EFFECT.minusDays(10)).on(EFFECT.minusDays(5))).isEqualTo(Validity.REPEALED);
    }

    @Test
    void whatCameFirstHasEndedIt() {
        assertThat(new Term(EFFECT, LAST, null, LAST.minusDays(3)).on(LAST.plusYears(1))).isEqualTo(Validity.REPEALED);
        assertThat(new Term(EFFECT, LAST, null, LAST).on(LAST.plusYears(1))).isEqualTo(Validity.REPEALED);
        assertThat(new Term(EFFECT, LAST, null, LAST.plusDays(1)).on(LAST.plusYears(1))).isEqualTo(Validity.EXPIRED);
    }

    @Test
    void keepersAreAskedOfATermThatNothingEndsBefore() {
        assertThat(new Term(EFFECT, LAST, null, null).endsBetween(LAST.minusDays(60), LAST)).isTrue();
        assertThat(new Term(EFFECT, LAST, null, null).endsBetween(LAST.minusDays(61), LAST.minusDays(1))).isFalse();
        assertThat(new Term(EFFECT, LAST, null, null).endsBetween(LAST.plusDays(1), LAST.plusDays(60))).isFalse();
        assertThat(new Term(EFFECT, LAST, null, LAST.minusDays(9)).endsBetween(LAST.minusDays(60), LAST)).isFalse();
        assertThat(new Term(EFFECT, null, null, null).endsBetween(EFFECT, LAST)).isFalse();
    }
}
