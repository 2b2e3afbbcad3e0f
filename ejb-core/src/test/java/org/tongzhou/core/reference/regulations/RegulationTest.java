package org.tongzhou.core.reference.regulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.shared.RuleViolationException;

class RegulationTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2021, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    private static RegulationDraft draft(LocalDate expires, LocalDate repealed, String by, String body) {
        return new RegulationDraft(" 办法 ", "NORMATIVE", "DOCUMENTS", "市政府", "景政发〔2021〕3号", ISSUED, ISSUED.plusMonths(2), expires, repealed, by, body, List.of());
    }

    private static Regulation regulation(LocalDate expires) {
        return new Regulation("市政府办公室", new Keeper("shaojing", "邵静"), draft(expires, null, "", "<p>第一条 正文</p>"), NOON);
    }

    private static void assertRefused(String key, RegulationDraft draft) {
        assertThatThrownBy(() -> new Regulation("市政府办公室", new Keeper("shaojing", "邵静"), draft, NOON)).isInstanceOf(RuleViolationException.class)
            .hasFieldOrPropertyWithValue("key", key);
    }

    @Test
    void daysThatContradictEachOtherAreRefused() {
        assertRefused("reference.expiresBeforeEffect", draft(ISSUED, null, "", ""));
        assertRefused("reference.repealedBeforeIssue", draft(null, ISSUED.minusDays(1), "清理决定", ""));
        assertRefused("reference.repealIncomplete", draft(null, ISSUED.plusYears(1), " ", ""));
        assertRefused("reference.repealIncomplete", draft(null, null, "清理决定", ""));
        assertRefused("reference.dayOutOfRange", draft(LocalDate.of(2200, 1, 1), null, "", ""));
    }

    @Test
    void whatSaysNothingIsNotPublished() {
        Regulation empty = new Regulation("市政府办公室", new Keeper("shaojing", "邵静"), draft(null, null, "", "<p><br></p>"), NOON);

        assertThatThrownBy(() -> empty.publish(false, NOON)).hasFieldOrPropertyWithValue("key", "reference.bodyMissing");
        empty.publish(true, NOON);

        assertThat(empty.isPublished()).isTrue();
        assertThatThrownBy(() -> empty.publish(true, NOON)).hasFieldOrPropertyWithValue("key", "reference.publishedAlready");
    }

    @Test
    void whatWasWithdrawnCanBePublishedAgainButNeverDeleted() {
        Regulation regulation = regulation(null);
        regulation.publish(false, NOON);
        regulation.withdraw(NOON);
        regulation.publish(false, NOON.plusSeconds(60));

        assertThat(regulation.getPublishedAt()).isEqualTo(NOON);
        assertThatThrownBy(regulation::requireNeverPublished).hasFieldOrPropertyWithValue("key", "reference.publishedOnce");
    }

    @Test
    void keepersAreAskedUntilTheyLetItEnd() {
        Regulation regulation = regulation(LAST);
        assertThat(regulation.isEnding(LAST.minusDays(30), 60)).as("a draft").isFalse();
        regulation.publish(false, NOON);
        assertThat(regulation.isEnding(LAST.minusDays(61), 60)).isFalse();
        assertThat(regulation.isEnding(LAST.minusDays(60), 60)).isTrue();
        assertThat(regulation.isEnding(LAST.plusDays(1), 60)).isFalse();

        regulation.leaveToEnd(LAST.minusDays(30));

        assertThat(regulation.isEnding(LAST.minusDays(30), 60)).isFalse();
        regulation.write(draft(LAST.plusYears(1), null, "", "<p>延长</p>"), NOON);
        assertThat(regulation.isEnding(LAST.plusYears(1), 60)).as("of another last day they are asked anew").isTrue();
    }

    @Test
    void itsOwnRepealEndsItWithoutALink() {
        Regulation regulation = regulation(null);
        regulation.write(draft(null, LocalDate.of(2023, 7, 1), "市政府文件清理决定", "<p>正文</p>"), NOON);
        regulation.follow(List.of());

        assertThat(regulation.term().on(LocalDate.of(2023, 6, 30))).isEqualTo(Validity.IN_FORCE);
        assertThat(regulation.term().on(LocalDate.of(2023, 7, 1))).isEqualTo(Validity.REPEALED);
        assertThat(regulation.getTitle()).isEqualTo("办法");
    }
}
