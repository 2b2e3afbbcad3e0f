package org.tongzhou.core.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class PersonalContactTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final PersonalFacts FACTS = new PersonalFacts(" 赵\u202E敏 ", "", " ", "0551 6260", null, null, null, "一\u0000行\n二行");

    private final PersonalContact contact = new PersonalContact("xuyi", FACTS, NOW);
    private final PersonalGroup group = new PersonalGroup("xuyi", "项目");

    @Test
    void whatIsEmptyOrUnseenIsLeftOut() {
        assertThat(contact.facts()).isEqualTo(new PersonalFacts("赵敏", null, null, "0551 6260", null, null, null, "一行\n二行"));
    }

    @Test
    void allWordsMustFit() {
        assertThat(FACTS.fits("")).isTrue();
        assertThat(FACTS.fits("赵 6260")).isTrue();
        assertThat(FACTS.fits("zm 55-16")).isTrue();
        assertThat(FACTS.fits("赵 6261")).isFalse();
        assertThat(FACTS.fits("60")).isFalse(); // two digits mean too many
    }

    @Test
    void whoWasRemovedIsNotChangedUntilTakenBack() {
        contact.remove(0, NOW);

        assertThatThrownBy(() -> contact.change(0, FACTS, NOW)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> contact.remove(0, NOW)).isInstanceOf(RuleViolationException.class);
        contact.restore();
        contact.change(0, FACTS, NOW);
        assertThat(contact.isRemoved()).isFalse();
        assertThatThrownBy(() -> contact.remove(7, NOW)).isInstanceOf(StaleDataException.class);
    }

    @Test
    void aGroupIsFullAtItsLimitButTakesOutAndIn() {
        for (long id = 0; id < PersonalGroup.MEMBERS_MAX / 2; id++) {
            group.putContact(id, true);
            group.putColleague(id, true);
        }
        group.putContact(1, true); // is in it

        assertThatThrownBy(() -> group.putColleague(-1, true)).isInstanceOf(RuleViolationException.class);
        group.putColleague(-1, false);
        group.putColleague(2, false);
        group.putContact(-3, true);
        assertThat(group.getContacts()).contains(-3L);
    }
}
