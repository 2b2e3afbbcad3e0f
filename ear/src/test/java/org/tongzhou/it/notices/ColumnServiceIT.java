package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.columns.ColumnChoice;
import org.tongzhou.core.notices.columns.ColumnChoiceService;
import org.tongzhou.core.notices.columns.ColumnDetails;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnRow;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.ColumnTemplate;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.security.Caller;

/** Columns and those who keep, read and write in them. */
class ColumnServiceIT extends NoticesTest {
    @Inject
    ColumnService columns;
    @Inject
    ColumnChoiceService choices;
    private Caller keeper;
    private Caller otherKeeper;
    private Caller all;

    @BeforeEach
    void createKeepers() throws Exception {
        if (columns == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, "unit-admin");
        otherKeeper = create("l" + mark, otherUnit, "unit-admin");
        all = create("s" + mark, thirdUnit, "system-admin");
        commit();
    }

    @Test
    void whoKeepsNoColumnsIsRefusedAndOthersUnitsAreNotTheirs() throws Exception {
        long id = add(null, facts("资讯"));

        assertRefused(NotPermittedException.class, "access.notPermitted", () -> publisher.get(columns::list));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> publisher.run(() -> columns.close(id, 1)));
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> otherKeeper.get(() -> columns.get(id)));
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> otherKeeper.run(() -> columns.change(id, 1, facts("改"))));
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> otherKeeper.run(() -> columns.delete(id, 1)));
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> otherKeeper.run(() -> columns.shift(id, true)));
        assertRefused(NotPermittedException.class, "notices.columnNotOfUnit", () -> otherKeeper.get(() -> columns.add(null, facts("占用"))));
        assertRefused(NotPermittedException.class, "notices.columnNotOfUnit", () -> keeper.get(() -> columns.add(null, ColumnFacts.general("共用" + mark, ""))));
        assertThat(names(otherKeeper)).doesNotContain("资讯" + mark);
        assertThat(names(all)).contains("资讯" + mark, "通知公告");
    }

    @Test
    void theTreeIsMadeMovedAndOrdered() throws Exception {
        long first = add(null, facts("甲"));
        long second = add(first, facts("乙"));
        long third = add(first, facts("丙"));
        assertThat(names(keeper)).containsSubsequence("甲" + mark, "乙" + mark, "丙" + mark);

        keeper.run(() -> columns.shift(third, true));
        commit();
        assertThat(names(keeper)).containsSubsequence("甲" + mark, "丙" + mark, "乙" + mark);
        keeper.run(() -> columns.move(second, version(second), third));
        commit();
        assertThat(rows(keeper)).filteredOn(row -> row.id() == second).extracting(ColumnRow::depth).containsExactly(3);

        assertRefused(RuleViolationException.class, "notices.columnBelowItself", () -> keeper.run(() -> columns.move(first, version(first), second)));
        assertRefused(StaleDataException.class, "notices.columnStale", () -> keeper.run(() -> columns.move(second, version(second) - 1, null)));
        assertRefused(DuplicateException.class, "notices.columnNameTaken", () -> keeper.get(() -> columns.add(first, facts("丙"))));
        long fourth = add(second, facts("丁"));
        assertRefused(RuleViolationException.class, "notices.columnTooDeep", () -> keeper.get(() -> columns.add(fourth, facts("戊"))));
        assertRefused(RuleViolationException.class, "notices.columnHasOthers", () -> keeper.run(() -> columns.delete(first, version(first))));
        assertThat(names(otherKeeper)).doesNotContain("甲" + mark);
    }

    @Test
    void whatIsChangedIsKeptAndOfTwoTheSecondIsTold() throws Exception {
        long id = add(null, facts("资讯"));
        int seen = version(id);
        ColumnFacts next = facts("参阅").readBy(ColumnKind.RESTRICTED, new Parties(Set.of(unit), Set.of("leader"), Set.of(readerName)))
            .writtenBy(Parties.ofPeople(Set.of("p" + mark))).reviewedBy(Set.of(readerName), Set.of(strangerName)).living(7).reviewingOwn();

        keeper.run(() -> columns.change(id, seen, next));
        commit();

        ColumnDetails stored = keeper.get(() -> columns.get(id));
        assertThat(stored.facts()).isEqualTo(next);
        assertThat(stored.version()).isGreaterThan(seen);
        assertRefused(StaleDataException.class, "notices.columnStale", () -> keeper.run(() -> columns.change(id, seen, facts("迟了"))));
        assertRefused(RuleViolationException.class, "notices.personUnknown",
            () -> keeper.run(() -> columns.change(id, version(id), next.reviewedBy(Set.of("nobody" + mark), Set.of()))));
        assertRefused(RuleViolationException.class, "notices.unitUnknown",
            () -> keeper.run(() -> columns.change(id, version(id), next.writtenBy(Parties.ofUnits(Set.of("没有" + mark))))));
        assertRefused(RuleViolationException.class, "notices.roleUnknown",
            () -> keeper.run(() -> columns.change(id, version(id), next.readBy(ColumnKind.RESTRICTED, new Parties(Set.of(), Set.of("no-role"), Set.of())))));
        assertInvalid("{notices.columnNameMissing}", () -> keeper.run(() -> columns.change(id, version(id), ColumnFacts.general(" ", unit))));
        assertInvalid("{notices.lifeDaysWrong}", () -> keeper.run(() -> columns.change(id, version(id), next.living(-1))));
    }

    @Test
    void whatADraftBeginsWithIsCleanedAndOfferedToThoseWhoWriteInIt() throws Exception {
        ColumnFacts facts = facts("会议").writtenBy(Parties.ofUnits(Set.of(unit)));
        long id = add(null, facts.beginningWith(new ColumnTemplate("关于召开会议的通知", "<p onclick=\"x()\"><strong>一、时间</strong></p><script>x()</script>")));
        ColumnTemplate kept = new ColumnTemplate("关于召开会议的通知", "<p><strong>一、时间</strong></p>");

        assertThat(keeper.get(() -> columns.get(id)).facts().template()).isEqualTo(kept);
        assertThat(publisher.get(() -> choices.findTemplate(id))).contains(kept);
        assertThat(otherPublisher.get(() -> choices.findTemplate(id))).isEmpty();
        assertThat(publisher.get(() -> choices.findTemplate(Columns.DEFAULT_ID))).isEmpty();
        assertThat(publisher.get(() -> choices.findTemplate(-1))).isEmpty();
        assertInvalid("{notices.titleTooLong}", () -> keeper.run(() -> columns.change(id, version(id), facts.beginningWith(new ColumnTemplate("长".repeat(121), "")))));
        assertInvalid("{notices.templateTooLong}", () -> keeper.run(() -> columns.change(id, version(id), facts.beginningWith(new ColumnTemplate("", "长".repeat(10_001))))));

        String longest = "长".repeat(9_990);
        keeper.run(() -> columns.change(id, version(id), facts.beginningWith(new ColumnTemplate("", longest))));
        commit();
        assertThat(publisher.get(() -> choices.findTemplate(id))).contains(new ColumnTemplate("", longest));
        keeper.run(() -> columns.change(id, version(id), facts));
        commit();
        assertThat(publisher.get(() -> choices.findTemplate(id))).isEmpty();
    }

    @Test
    void aColumnWithNoticesIsClosedAndNotDeleted() throws Exception {
        long id = add(null, facts("资讯"));
        long empty = add(null, facts("空"));
        long notice = publish(draft("在其中").inColumn(id));

        assertRefused(RuleViolationException.class, "notices.columnNotEmpty", () -> keeper.run(() -> columns.delete(id, version(id))));
        assertRefused(RuleViolationException.class, "notices.columnNeeded", () -> all.run(() -> columns.close(Columns.DEFAULT_ID, 1)));
        keeper.run(() -> columns.close(id, version(id)));
        keeper.run(() -> columns.delete(empty, version(empty)));
        commit();

        assertThat(names(keeper)).contains("资讯" + mark).doesNotContain("空" + mark);
        assertThat(reader.get(() -> notices.open(notice)).column()).isEqualTo("资讯" + mark);
        assertThat(publisher.get(choices::listWritable)).extracting(ColumnChoice::id).doesNotContain(id).contains(Columns.DEFAULT_ID);
        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> publisher.get(() -> desk.addDraft(draft("不收").inColumn(id))));

        keeper.run(() -> columns.reopen(id, version(id)));
        commit();
        publish(draft("又收").inColumn(id));
    }

    @Test
    void whatStandsInAClosedColumnIsNotPublished() throws Exception {
        long id = add(null, facts("资讯"));
        long notice = publisher.get(() -> desk.addDraft(draft("迟了").inColumn(id)));
        commit();
        keeper.run(() -> columns.close(id, version(id)));
        commit();

        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> publisher.get(() -> desk.checkPublication(notice, own(notice).version())));
        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> publishOwn(notice));
    }

    @Test
    void onlyAuthorsWriteInAColumnThatNamesSome() throws Exception {
        long id = add(null, facts("简报").writtenBy(Parties.ofUnits(Set.of(otherUnit))));
        long theirs = otherPublisher.get(() -> desk.addDraft(draft("写得").inColumn(id)));
        commit();

        assertThat(theirs).isPositive();
        assertRefused(NotPermittedException.class, "notices.notColumnsAuthor", () -> publisher.get(() -> desk.addDraft(draft("写不得").inColumn(id))));
        long elsewhere = publisher.get(() -> desk.addDraft(draft("别处")));
        commit();
        assertRefused(NotPermittedException.class, "notices.notColumnsAuthor",
            () -> publisher.run(() -> desk.saveDraft(elsewhere, own(elsewhere).version(), draft("别处").inColumn(id))));
        assertRefused(NotFoundException.class, "notices.columnNotFound", () -> publisher.get(() -> desk.addDraft(draft("没有").inColumn(Long.MAX_VALUE))));
    }

    @Test
    void aRestrictedColumnIsReadByWhomItNames() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = add(null, facts("特殊").readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(readerName, strangerName))));

        long notice = publish(asking("参阅", inDays(1)).inColumn(id));

        assertThat(seenBy(reader)).extracting(NoticeRow::title).containsExactly("参阅");
        assertThat(seenBy(reader)).extracting(NoticeRow::columnId).containsExactly(id);
        assertThat(reader.get(() -> notices.open(notice)).marked()).isTrue();
        assertThat(seenBy(colleague)).as("of the unit addressed, but no reader").isEmpty();
        assertThat(seenBy(stranger)).as("a reader, but of another unit").isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> colleague.get(() -> notices.open(notice)));
        assertThat(publisher.get(() -> desk.getReach(notice)).reached()).isEqualTo(1);
        assertThat(colleague.get(choices::listReadable)).extracting(ColumnChoice::id).doesNotContain(id);
        assertThat(reader.get(choices::listReadable)).extracting(ColumnChoice::id).contains(id);
    }

    @Test
    void aRoleReadsToo() throws Exception {
        Caller leader = create("b" + mark, unit, "leader");
        commit();
        long id = add(null, facts("领导参阅").readBy(ColumnKind.RESTRICTED, new Parties(Set.of(), Set.of("leader"), Set.of())));

        long notice = publish(draft("参阅").inColumn(id));

        assertThat(seenBy(leader)).extracting(NoticeRow::title).containsExactly("参阅");
        assertThat(seenBy(reader)).isEmpty();
        assertThat(publisher.get(() -> desk.getReach(notice)).reached()).isEqualTo(1);
    }

    @Test
    void aSectionsColumnIsReadInTheSection() throws Exception {
        long id = add(null, facts("科室资料").readBy(ColumnKind.SECTION, Parties.NONE));

        publish(new NoticeDraft("内部", "<p>文</p>", Audience.EVERYBODY,
            Urgency.ROUTINE, false, null).inColumn(id));

        assertThat(seenBy(reader)).extracting(NoticeRow::title).containsExactly("内部");
        assertThat(seenBy(stranger)).isEmpty();
    }

    private ColumnFacts facts(String name) {
        return ColumnFacts.general(name + mark, unit);
    }

    private long add(Long parent, ColumnFacts facts) throws Exception {
        long id = keeper.get(() -> columns.add(parent, facts));
        commit();
        return id;
    }

    private int version(long id) {
        return all.get(() -> columns.get(id)).version();
    }

    private List<ColumnRow> rows(Caller caller) {
        return caller.get(columns::list);
    }

    private List<String> names(Caller caller) {
        return rows(caller).stream().map(ColumnRow::name).toList();
    }
}
