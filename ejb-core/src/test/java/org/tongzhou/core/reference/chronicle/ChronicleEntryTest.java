package org.tongzhou.core.reference.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.reference.Keeper;

class ChronicleEntryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Keeper WRITER = new Keeper("shaojing", "邵静");

    private final ChronicleEntry entry = new ChronicleEntry("市政府办公室", WRITER, draft(TODAY, null), TODAY, NOON);

    private static EntryDraft draft(LocalDate day, LocalDate until) {
        return new EntryDraft(day, until, "MEETING", " 开会 ", "", "");
    }

    @Test
    void whatIsConfirmedIsNotChangedAnyMore() {
        entry.send(0, NOON);
        entry.confirm(0, "陶正平", NOON);

        assertThatThrownBy(() -> entry.write(0, draft(TODAY, null), TODAY, NOON)).hasFieldOrPropertyWithValue("key", "reference.entrySent");
        assertThatThrownBy(() -> entry.giveBack("再写", NOON)).hasFieldOrPropertyWithValue("key", "reference.entryNotWaiting");
        assertThat(entry.getConfirmedBy()).isEqualTo("陶正平");
    }

    @Test
    void theReasonOfAReturnGoesWhenItIsSentAnew() {
        entry.send(0, NOON);
        entry.giveBack("时间不准", NOON);
        assertThat(entry.getReturnReason()).isEqualTo("时间不准");

        entry.send(0, NOON);

        assertThat(entry.getReturnReason()).isNull();
    }

    @Test
    void aChronicleHasWhatHasHappened() {
        assertThatThrownBy(() -> entry.write(0, draft(TODAY.plusDays(1), null), TODAY, NOON)).hasFieldOrPropertyWithValue("key", "reference.entryDayOutOfRange");
        assertThatThrownBy(() -> entry.write(0, draft(TODAY, TODAY.plusDays(1)), TODAY, NOON)).hasFieldOrPropertyWithValue("key", "reference.entryDayOutOfRange");
        entry.write(0, draft(TODAY, TODAY), TODAY, NOON);

        assertThat(entry.draft().until()).as("one day").isNull();
    }

    @Test
    void whatIsSetAsideIsNotTakenUntilItIsTakenUp() {
        ChronicleEntry city = ChronicleEntry.ofCity("市政府办公室", WRITER, draft(TODAY, null), TODAY, NOON);
        assertThatThrownBy(() -> entry.setAside(0, "重复", "许诺")).hasFieldOrPropertyWithValue("key", "reference.entryNotConfirmed");
        assertThatThrownBy(() -> city.setAside(0, "重复", "许诺")).hasFieldOrPropertyWithValue("key", "reference.entryTaken");
        entry.send(0, NOON);
        entry.confirm(0, "陶正平", NOON);
        assertThatThrownBy(entry::takeUp).hasFieldOrPropertyWithValue("key", "reference.entryNotSetAside");

        entry.setAside(0, " 与另一条重复 ", "许诺");

        assertThat(entry.getSetAsideReason()).isEqualTo("与另一条重复");
        assertThat(entry.getStatus()).as("the unit keeps it").isEqualTo(EntryStatus.CONFIRMED);
        assertThatThrownBy(() -> entry.setAside(0, "又", "许诺")).hasFieldOrPropertyWithValue("key", "reference.entrySetAside");
        assertThatThrownBy(() -> entry.takeInto(city)).hasFieldOrPropertyWithValue("key", "reference.entrySetAside");
        entry.takeUp();
        entry.takeInto(city);
        assertThat(entry.getSetAsideReason()).isNull();
    }

    @Test
    void onlyAConfirmedOneOfAUnitIsTakenIntoTheCitysOnce() {
        ChronicleEntry city = ChronicleEntry.ofCity("市政府办公室", WRITER, draft(TODAY, null), TODAY, NOON);

        assertThatThrownBy(() -> entry.takeInto(city)).hasFieldOrPropertyWithValue("key", "reference.entryNotConfirmed");
        assertThatThrownBy(() -> city.takeInto(city)).hasFieldOrPropertyWithValue("key", "reference.entryTaken");
        assertThat(city.book()).isEqualTo(ClosedMonth.CITY);
        assertThat(entry.book()).isEqualTo("市政府办公室");
    }
}
