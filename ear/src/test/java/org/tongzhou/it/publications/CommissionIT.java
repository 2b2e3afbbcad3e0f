package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.publications.CommissionDraft;
import org.tongzhou.core.publications.CommissionRow;
import org.tongzhou.core.publications.CommissionUnitRow;
import org.tongzhou.core.publications.scores.QuotaDraft;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.publications.scores.ScoreLevel;
import org.tongzhou.core.publications.scores.ScoreTableDetails;
import org.tongzhou.core.publications.scores.ScoreTableDraft;
import org.tongzhou.core.publications.scores.ScoreTableService;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoRow;

class CommissionIT extends PublicationsTest {
    @Inject
    ScoreTableService tables;
    @Inject
    People people;
    @Inject
    Event<UnitRenamed> renamed;

    private long ask(String... units) throws Exception {
        long id = editor.get(() -> commissions.commission(new CommissionDraft("题目" + mark, "要求", Instant.now().plus(2, ChronoUnit.DAYS), Set.of(units))));
        commit();
        return id;
    }

    private long answer(long commission) throws Exception {
        long id = writer.get(() -> pieces.add(draft("应约" + mark, commission)));
        commit();
        send(writer, id);
        return id;
    }

    private void letTheDeadlinePass(long commission) throws Exception {
        commit();
        update("UPDATE publications_commissions SET due_at = ? WHERE id = ?", Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC).minusHours(1)), commission);
        commit();
    }

    @Test
    void aCommissionIsToBeDoneByTheWritersUntilTheirUnitHasDelivered() throws Exception {
        long id = ask(unit, otherUnit);
        assertThat(todo(writer)).extracting(TodoRow::kind, TodoRow::title).containsExactly(tuple(TodoKind.COMMISSION, "题目" + mark));
        assertThat(todo(colleague)).hasSize(1);
        assertThat(todo(head)).isEmpty();
        long piece = answer(id);
        assertThat(todo(writer)).as("sent, but not signed").extracting(TodoRow::kind).containsExactly(TodoKind.COMMISSION);

        sign(head, piece);

        assertThat(todo(writer)).isEmpty();
        assertThat(todo(otherWriter)).hasSize(1);
        assertThat(writer.get(() -> commissions.open(id)).units()).as("others are not one's own").extracting(CommissionUnitRow::unit).containsExactly(unit);
        assertThat(editor.get(() -> commissions.open(id)).units()).extracting(CommissionUnitRow::unit, CommissionUnitRow::title)
            .containsExactlyInAnyOrder(tuple(unit, "应约" + mark), tuple(otherUnit, null));
        editor.run(() -> editors.giveBack(piece, pieces.open(piece).version(), "再核"));
        commit();
        assertThat(todo(writer)).as("asked again").extracting(TodoRow::kind).containsExactlyInAnyOrder(TodoKind.COMMISSION, TodoKind.PIECE);
        assertRefused(NotFoundException.class, "publications.commissionNotFound", () -> nobody.run(() -> commissions.open(id)));
        assertRefused(RuleViolationException.class, "publications.dueNotOver", () -> editor.run(() -> commissions.close(id)));
    }

    @Test
    void whatIsLateOrMissingCostsPointsAndTwoOfThemTheYear() throws Exception {
        long first = ask(unit, otherUnit);
        long earned = submit(writer, head, "先得分" + mark);
        use(adopt(earned), DAILY);
        letTheDeadlinePass(first);
        assertThat(editor.get(() -> commissions.urge(first))).isEqualTo(2);
        commit();
        assertThat(news(otherWriter)).containsExactly("约稿“题目" + mark + "”还未收到贵单位的稿件，名e" + mark + "催报。");
        assertThat(news(otherHead)).hasSize(1);
        sign(head, answer(first));

        editor.run(() -> commissions.close(first));
        commit();

        assertThat(circular(unit)).extracting(row -> row.yearPoints().intValue(), row -> row.late(), row -> row.zeroed()).containsExactly(2, 1L, false);
        assertThat(circular(otherUnit).yearPoints()).isEqualByComparingTo("-2");
        assertThat(todo(otherWriter)).isEmpty();
        assertRefused(RuleViolationException.class, "publications.commissionClosed", () -> editor.run(() -> commissions.urge(first)));
        assertRefused(RuleViolationException.class, "publications.commissionClosed", () -> writer.run(() -> pieces.add(draft("晚了", first))));
        long second = ask(unit);
        letTheDeadlinePass(second);
        editor.run(() -> commissions.close(second));
        commit();
        assertThat(circular(unit)).extracting(row -> row.yearPoints().intValue(), row -> row.zeroed()).containsExactly(0, true);

        editor.run(() -> commissions.waive(second, unit, "系统停机"));
        commit();
        assertThat(circular(unit)).extracting(row -> row.yearPoints().intValue(), row -> row.late(), row -> row.zeroed()).containsExactly(2, 1L, false);
        assertRefused(RuleViolationException.class, "publications.notWaivable", () -> editor.run(() -> commissions.waive(second, unit, "又")));
        long third = ask(otherUnit);
        letTheDeadlinePass(third);
        editor.run(() -> commissions.close(third));
        commit();
        assertThat(circular(otherUnit)).extracting(row -> row.yearPoints().intValue(), row -> row.zeroed())
            .as("two misses leave no points, but what was taken stays taken").containsExactly(-4, true);
    }

    @Test
    void whatItsUnitTakesBackWasNotDeliveredInTime() throws Exception {
        long id = ask(unit);
        long piece = answer(id);
        sign(head, piece);
        writer.run(() -> pieces.takeBack(piece, pieces.open(piece).version(), "数据有误"));
        commit();
        assertThat(todo(writer)).as("asked again").extracting(TodoRow::kind).contains(TodoKind.COMMISSION);
        assertThat(editor.get(() -> commissions.open(id)).units()).extracting(CommissionUnitRow::pieceId, CommissionUnitRow::deliveredAt).containsExactly(tuple(null, null));
        letTheDeadlinePass(id);

        send(writer, piece);
        sign(head, piece);

        assertThat(editor.get(() -> commissions.open(id)).units()).extracting(CommissionUnitRow::late).containsExactly(true);
    }

    @Test
    void aCommissionIsExtendedAndWithdrawnWithoutLoss() throws Exception {
        long id = ask(unit);
        Instant now = Instant.now();
        assertRefused(RuleViolationException.class, "publications.dueNotLater", () -> editor.run(() -> commissions.extend(id, now.plus(1, ChronoUnit.HOURS))));
        assertRefused(RuleViolationException.class, "publications.dueTooFar", () -> editor.run(() -> commissions.extend(id, now.plus(400, ChronoUnit.DAYS))));
        letTheDeadlinePass(id);
        editor.run(() -> commissions.extend(id, now.plus(9, ChronoUnit.DAYS)));
        commit();
        assertRefused(RuleViolationException.class, "publications.dueNotOver", () -> editor.run(() -> commissions.close(id)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> commissions.withdraw(id, "不用了")));

        editor.run(() -> commissions.withdraw(id, "不用了"));
        commit();

        assertThat(todo(writer)).isEmpty();
        assertThat(writer.get(() -> commissions.open(id)).row().withdrawReason()).isEqualTo("不用了");
        assertRefused(RuleViolationException.class, "publications.commissionClosed", () -> editor.run(() -> commissions.close(id)));
        assertThat(nobody.get(() -> circulars.listEntries(unit, TODAY.getYear(), TODAY.getMonthValue(), FIRST)).rows()).isEmpty();
        assertThat(audited()).contains("publications.extendCommission", "publications.withdrawCommission");
    }

    @Test
    void anotherPieceThatWasDeliveredTakesThePlaceOfAReturnedOne() throws Exception {
        long id = ask(unit);
        long first = answer(id);
        sign(head, first);
        long second = answer(id);
        sign(head, second);

        editor.run(() -> editors.giveBack(first, pieces.open(first).version(), "再核"));
        commit();

        assertThat(editor.get(() -> commissions.open(id)).units()).extracting(CommissionUnitRow::pieceId).containsExactly(second);
        assertThat(todo(writer)).extracting(TodoRow::kind).as("the commission is answered").containsExactly(TodoKind.PIECE);
    }

    @Test
    void aUnitThatGoesIntoAnotherIsAskedOnce() throws Exception {
        long id = ask(unit, otherUnit);
        sign(head, answer(id));
        long missed = ask(unit, otherUnit);
        letTheDeadlinePass(missed);
        editor.run(() -> commissions.close(missed));
        commit();

        renamed.fire(new UnitRenamed(unit, otherUnit));
        commit();

        assertThat(editor.get(() -> commissions.open(id)).units()).extracting(CommissionUnitRow::unit, CommissionUnitRow::title)
            .containsExactly(tuple(otherUnit, "应约" + mark));
        assertThat(circular(otherUnit).late()).as("one commission").isEqualTo(1);
        assertThat(circular(otherUnit).yearPoints()).as("which costs once what it costs").isEqualByComparingTo("-2");
    }

    @Test
    void whatAUnitNeedNotDeliverIsNotToBeDoneAndNotUrged() throws Exception {
        long id = ask(unit, otherUnit);

        editor.run(() -> commissions.waive(id, otherUnit, "系统停机"));
        commit();

        assertThat(todo(otherWriter)).isEmpty();
        assertThat(todo(writer)).hasSize(1);
        assertThat(editor.get(() -> commissions.urge(id))).isEqualTo(1);
        commit();
        assertThat(news(otherWriter)).isEmpty();
        int told = news(writer).size();
        assertRefused(RuleViolationException.class, "publications.urgedLately", () -> editor.run(() -> commissions.urge(id)));
        assertThat(news(writer)).hasSize(told);
        sign(head, answer(id));
        assertRefused(RuleViolationException.class, "publications.nobodyToUrge", () -> editor.run(() -> commissions.urge(id)));
    }

    @Test
    void aSectionIsNotAsked() throws Exception {
        String section = people.find("shaojing").orElseThrow().unit(); // of the demonstration

        assertRefused(RuleViolationException.class, "publications.sectionAsked", () -> ask(section));
        assertThat(editor.get(circulars::listWriting)).as("offered are the units that sections belong to").contains("市财政局", unit).doesNotContain(section).isSorted();
    }

    @Test
    void onlyEditorsAskAndOnlyUnitsThatWrite() throws Exception {
        assertRefused(NotPermittedException.class, "access.notPermitted",
            () -> writer.run(() -> commissions.commission(new CommissionDraft("题", "", Instant.now().plusSeconds(60), Set.of(unit)))));
        assertRefused(RuleViolationException.class, "publications.noWriter", () -> ask("没有这个局" + mark));
        assertRefused(RuleViolationException.class, "publications.dueOver",
            () -> editor.run(() -> commissions.commission(new CommissionDraft("题", "", Instant.now().minusSeconds(60), Set.of(unit)))));
        long id = ask(unit);
        assertRefused(RuleViolationException.class, "publications.notAsked", () -> otherWriter.run(() -> pieces.add(draft("题", id))));
        assertThat(otherWriter.get(() -> commissions.list(FIRST)).rows()).extracting(CommissionRow::id).doesNotContain(id);
        assertThat(writer.get(commissions::listOpen)).extracting(CommissionRow::id).contains(id);
    }

    /** In a year of its own, as what is in force stays. */
    @Test
    void anEditionIsDraftedChangedAndPutInForceForGood() throws Exception {
        int year = 2100 + Math.floorMod(mark.hashCode(), 800);
        RuleDraft rule = new RuleDraft("专报", ScoreLevel.CITY, new BigDecimal("10"), new BigDecimal("20"));
        ScoreTableDraft first = new ScoreTableDraft(List.of(rule), BigDecimal.ONE, BigDecimal.ONE, 0, List.of());
        long id = editor.get(() -> tables.draft(year, first));
        commit();
        assertRefused(RuleViolationException.class, "publications.tableDrafted", () -> editor.run(() -> tables.draft(year, first)));
        ScoreTableDraft more = new ScoreTableDraft(List.of(new RuleDraft("要情", ScoreLevel.CITY, BigDecimal.ONE, BigDecimal.ONE), rule), BigDecimal.ONE, BigDecimal.TEN, 3, List.of(new QuotaDraft(5, List.of(unit))));
        int version = table(id).version();
        editor.run(() -> tables.change(id, version, more));
        commit();
        assertThat(table(id).draft().rules()).extracting(RuleDraft::name).containsExactly("要情", "专报");
        assertThat(table(id).draft().quota(unit)).isEqualTo(5);
        assertRefused(StaleDataException.class, "publications.tableStale", () -> editor.run(() -> tables.change(id, version, first)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> tables.delete(id, version)));

        editor.run(() -> tables.enforce(id, table(id).version(), TODAY.withYear(year).withDayOfYear(1)));
        commit();

        assertRefused(RuleViolationException.class, "publications.tableInForce", () -> editor.run(() -> tables.change(id, table(id).version(), first)));
        assertRefused(RuleViolationException.class, "publications.tableInForce", () -> editor.run(() -> tables.delete(id, table(id).version())));
        long next = editor.get(() -> tables.draft(year, first));
        commit();
        assertThat(table(next).edition()).isEqualTo(2);
        assertRefused(RuleViolationException.class, "publications.tableFollowed", () -> editor.run(() -> tables.revoke(id, table(id).version(), "日期填错")));
        assertRefused(RuleViolationException.class, "publications.tableUsed", () -> editor.run(() -> {
            ScoreTableDetails present = nobody.get(tables::list).stream().filter(row -> row.year() == TODAY.getYear()).findFirst().orElseThrow();
            tables.revoke(present.id(), present.version(), "日期填错");
        }));
        editor.run(() -> tables.delete(next, table(next).version()));
        commit();
        editor.run(() -> tables.revoke(id, table(id).version(), "日期填错"));
        commit();
        assertThat(table(id).fromDay()).isNull();
        assertThat(table(id).draft().rules()).extracting(RuleDraft::key).doesNotContainNull();
    }

    private ScoreTableDetails table(long id) {
        return nobody.get(tables::list).stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }
}
