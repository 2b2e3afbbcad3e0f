package org.tongzhou.core.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class EditionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Edition edition = new Edition("dictionary.leaveKinds", 2, "first", "wang", NOON);

    @Test
    void aDraftIsChangedUntilItIsDecided() {
        edition.change(0, "second", "li", NOON);
        edition.enact(0, MONDAY, "", "li", NOON);

        assertThatThrownBy(() -> edition.change(0, "third", "li", NOON)).isInstanceOf(RuleViolationException.class);
        assertThat(edition.getContent()).isEqualTo("second");
    }

    @Test
    void whoSawAnotherVersionIsRefused() {
        assertThatThrownBy(() -> edition.change(1, "third", "li", NOON)).isInstanceOf(StaleDataException.class);
    }

    @Test
    void whatDoesNotHoldYetIsTakenBack() {
        edition.enact(0, MONDAY.plusDays(1), "", "li", NOON);
        edition.recall(0, MONDAY, "li", NOON);

        assertThat(edition.getFromDay()).isNull();
    }

    @Test
    void whatHoldsIsNotTakenBack() {
        edition.enact(0, MONDAY, "", "li", NOON);

        assertThatThrownBy(() -> edition.recall(0, MONDAY, "li", NOON)).isInstanceOf(RuleViolationException.class);
        assertThat(edition.getFromDay()).isEqualTo(MONDAY);
    }
}
