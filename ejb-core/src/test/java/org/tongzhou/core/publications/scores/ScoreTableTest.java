package org.tongzhou.core.publications.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class ScoreTableTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static RuleDraft rule(String name) {
        return new RuleDraft(name, ScoreLevel.CITY, BigDecimal.TEN, BigDecimal.ONE);
    }

    private static ScoreTableDraft draft(String... names) {
        return new ScoreTableDraft(List.of(names).stream().map(ScoreTableTest::rule).toList(), BigDecimal.ONE, BigDecimal.TEN, 2, List.of());
    }

    private final ScoreTable table = new ScoreTable(2026, 1, draft("每日要情"), "陶正平", NOW);

    @Test
    void whatIsInForceIsNeverChanged() {
        table.enforce(0, MARCH, null, "陶正平", NOW);

        assertThatThrownBy(() -> table.change(0, draft("专报"), "陶正平", NOW)).isInstanceOf(RuleViolationException.class)
            .hasFieldOrPropertyWithValue("key", "publications.tableInForce");
        assertThatThrownBy(() -> table.enforce(0, MARCH.plusDays(1), null, "陶正平", NOW)).hasFieldOrPropertyWithValue("key", "publications.tableInForce");
        assertThat(table.draft().rules()).extracting(RuleDraft::name).containsExactly("每日要情");
    }

    @Test
    void anEditionBeginsInItsYearAndAfterTheOneBefore() {
        table.enforce(0, MARCH, null, "陶正平", NOW);
        ScoreTable next = new ScoreTable(2026, 2, draft("每日要情"), "陶正平", NOW);

        assertThatThrownBy(() -> next.enforce(0, LocalDate.of(2027, 1, 1), table, "陶正平", NOW)).hasFieldOrPropertyWithValue("key", "publications.tableOtherYear");
        assertThatThrownBy(() -> next.enforce(0, MARCH, table, "陶正平", NOW)).hasFieldOrPropertyWithValue("key", "publications.tableTooEarly");
        next.enforce(0, MARCH.plusDays(1), table, "陶正平", NOW);
        assertThat(next.isInForce()).isTrue();
    }

    @Test
    void aCarrierIsKnownWhateverItIsCalled() {
        RuleDraft before = table.draft().rules().get(0);
        RuleDraft renamed = new RuleDraft(before.key(), "每日信息", before.level(), before.points(), before.instructionPoints());

        table.change(0, new ScoreTableDraft(List.of(renamed, rule("每日要情")), BigDecimal.ONE, BigDecimal.TEN, 2, List.of()), "陶正平", NOW);

        assertThat(table.draft().rules()).extracting(RuleDraft::key).contains(before.key()).doesNotHaveDuplicates();
        ScoreTableDraft twice = new ScoreTableDraft(List.of(before, renamed), BigDecimal.ONE, BigDecimal.TEN, 2, List.of());
        assertThatThrownBy(() -> table.change(0, twice, "陶正平", NOW)).hasFieldOrPropertyWithValue("key", "publications.carrierTwice");
    }

    @Test
    void aUnitHasOneNumberToSend() {
        table.change(0, quotas(new QuotaDraft(3, List.of("市水利局")), new QuotaDraft(20, List.of("南塘县政府", "北岭县政府"))), "陶正平", NOW);

        assertThat(table.draft().quotas()).containsExactly(new QuotaDraft(20, List.of("北岭县政府", "南塘县政府")), new QuotaDraft(3, List.of("市水利局")));
        assertThat(table.draft().quota("北岭县政府")).isEqualTo(20);
        assertThat(table.draft().quota("市财政局")).isZero();
        ScoreTableDraft twice = quotas(new QuotaDraft(3, List.of("市水利局")), new QuotaDraft(5, List.of("市水利局")));
        assertThatThrownBy(() -> table.change(0, twice, "陶正平", NOW)).hasFieldOrPropertyWithValue("key", "publications.quotaTwice");
    }

    private static ScoreTableDraft quotas(QuotaDraft... quotas) {
        return new ScoreTableDraft(List.of(rule("每日要情")), BigDecimal.ONE, BigDecimal.TEN, 2, List.of(quotas));
    }

    @Test
    void whatIsRevokedIsADraftAgain() {
        assertThatThrownBy(() -> table.revoke(0, "陶正平", NOW)).hasFieldOrPropertyWithValue("key", "publications.tableNotInForce");
        table.enforce(0, MARCH, null, "陶正平", NOW);

        table.revoke(0, "陶正平", NOW);

        assertThat(table.isInForce()).isFalse();
    }

    @Test
    void aCarrierStandsOnceAndADraftIsNotOverwrittenUnseen() {
        assertThatThrownBy(() -> table.change(0, draft("专报", " 专报"), "陶正平", NOW)).hasFieldOrPropertyWithValue("key", "publications.carrierTwice");
        assertThatThrownBy(() -> table.change(7, draft("专报"), "陶正平", NOW)).isInstanceOf(StaleDataException.class);
    }
}
