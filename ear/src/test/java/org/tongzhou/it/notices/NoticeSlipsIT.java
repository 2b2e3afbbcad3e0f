package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.FormerSlip;
import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeReplyResults;
import org.tongzhou.core.notices.NoticeReplyService;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeSlipService;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.core.notices.ReaderFilter;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notices.ReplyFilter;
import org.tongzhou.core.notices.ReplyRow;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.GivenSlip;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipCount;
import org.tongzhou.core.notices.slips.SlipFault;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountMoved;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.sheets.SheetRow;
import org.tongzhou.core.sheets.WorkbookLimits;
import org.tongzhou.core.sheets.WorkbookReader;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** Reply slips (回执): filled in by each person, or once by each unit; what came together is the publisher's. */
class NoticeSlipsIT extends NoticesTest {
    private static final SlipField COMING = SlipField.of(1, FieldKind.ONE, "参会情况", true).offering("参加", "请假", "替会");
    private static final SlipField PEOPLE = SlipField.of(2, FieldKind.NUMBER, "人数", false).between(BigDecimal.ZERO, BigDecimal.TEN, true);
    private static final SlipField NAME = SlipField.of(3, FieldKind.LINE, "姓名", false);
    private static final List<SlipField> FIELDS = List.of(NAME, COMING, PEOPLE);

    @Resource
    ManagedExecutorService executor;
    @Inject
    NoticeSlipService slips;
    @Inject
    NoticeReplyService replies;
    @Inject
    NoticeReachService reach;
    @Inject
    NoticeCopyService copies;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    TodoService todos;
    @Inject
    Event<AccountMoved> moved;
    @Inject
    Event<UnitRenamed> renamed;

    private NoticeDraft meeting(boolean perUnit) {
        return new NoticeDraft("开会" + mark, "<p>请报名</p>", Audience.ofUnits(Set.of(unit, otherUnit, thirdUnit)), Urgency.ROUTINE, false, inDays(1))
            .asking(new Slip(perUnit, FIELDS));
    }

    private static GivenSlip given(int version, String coming, String people, String name) {
        return new GivenSlip("", Map.of(1, List.of(coming), 2, List.of(people), 3, List.of(name)), version);
    }

    private List<SlipFault> fillIn(Caller caller, long id, GivenSlip given) throws Exception {
        Instant said = said(caller, id);
        List<SlipFault> faults = caller.get(() -> notices.fillIn(id, said, given));
        commit();
        return faults;
    }

    private NoticeDetails open(Caller caller, long id) throws Exception {
        NoticeDetails opened = caller.get(() -> notices.open(id));
        commit();
        return opened;
    }

    @Test
    void eachPersonFillsInHisOwnAndCorrectsIt() throws Exception {
        long id = publish(meeting(false));
        NoticeDetails opened = open(reader, id);
        assertThat(opened.slip().fields()).containsExactlyElementsOf(FIELDS);
        assertThat(opened.filled()).isNull();
        assertThat(opened.mayReply()).isTrue();
        assertThat(fillIn(reader, id, given(0, "", "99", "许"))).extracting(SlipFault::field).containsExactly(1, 2);
        assertThat(asked(reader)).containsExactly(id);

        assertThat(fillIn(reader, id, given(0, "参加", "3", "许诺"))).isEmpty();

        assertThat(asked(reader)).isEmpty();
        assertThat(asked(stranger)).containsExactly(id);
        opened = open(reader, id);
        assertThat(opened.repliedAt()).isNotNull();
        assertThat(opened.filled().of(2)).containsExactly("3");
        int version = opened.filled().version();
        Instant said = opened.saidSince();
        assertThat(fillIn(reader, id, given(version, "请假", "", "许诺"))).isEmpty();
        assertThat(open(reader, id).filled().answers()).isEqualTo(Map.of(1, List.of("请假"), 3, List.of("许诺")));
        assertRefused(StaleDataException.class, "notices.slip.overtaken", () -> reader.run(() -> notices.fillIn(id, said, given(version, "参加", "1", "许诺"))));
        assertRefused(RuleViolationException.class, "notices.slip.needed", () -> reply(reader, id, "参加"));
        Caller nobody = create("n" + mark, "外单位" + mark);
        commit();
        assertRefused(NotFoundException.class, "notices.notFound", () -> nobody.run(() -> notices.fillIn(id, said, given(0, "参加", "1", "许"))));
        assertThat(rows(id, new ReplyFilter(true, ReaderSort.REPLIED, true))).extracting(ReplyRow::username).containsExactly(readerName);
        assertThat(publisher.get(() -> replies.getResults(id))).satisfies(results -> {
            assertThat(results.asked()).isEqualTo(4);
            assertThat(results.replied()).isEqualTo(1);
        });
    }

    @Test
    void aUnitRepliesOnceForAllItsPeople() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = publish(meeting(true));
        assertThat(asked(reader)).containsExactly(id);
        assertThat(asked(colleague)).containsExactly(id);

        assertThat(fillIn(reader, id, given(0, "参加", "2", "许诺"))).isEmpty();

        assertThat(asked(reader)).isEmpty();
        assertThat(asked(colleague)).as("his unit has replied").isEmpty();
        assertThat(asked(stranger)).containsExactly(id);
        NoticeDetails seen = open(colleague, id);
        assertThat(seen.repliedBy()).isEqualTo("读者" + readerName);
        assertThat(seen.filled().of(3)).containsExactly("许诺");
        assertRefused(StaleDataException.class, "notices.slip.overtaken", () -> colleague.run(() -> notices.fillIn(id, seen.saidSince(), given(0, "请假", "", ""))));
        assertThat(fillIn(colleague, id, given(seen.filled().version(), "替会", "1", "邵静"))).isEmpty();
        assertThat(open(reader, id).repliedBy()).isEqualTo("读者c" + mark);
        assertThat(wanted(reader)).isEmpty();
        assertThat(wanted(stranger)).extracting(NoticeRow::id).containsExactly(id);
        assertThat(seenBy(colleague)).extracting(NoticeRow::replied).containsExactly(true);

        assertThat(publisher.get(() -> desk.getReach(id)).replied()).as("three people of the unit").isEqualTo(3);
        assertThat(publisher.get(() -> desk.listReaders(id, ReaderFilter.of(ReaderState.REPLIED), FIRST)).rows()).extracting(NoticeReader::username)
            .containsExactlyInAnyOrder("p" + mark, "c" + mark, readerName);
        assertThat(publisher.get(() -> reach.urge(id, ReaderState.NOT_REPLIED, ""))).as("those of the other two units").isEqualTo(2);
        commit();
        moveToUnit(strangerName);
        assertThat(asked(stranger)).as("his new unit has replied").isEmpty();
        withdraw(id, "改期");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        publishOwn(id);
        commit();
        assertThat(asked(stranger)).as("replies stay").isEmpty();
        assertThat(asked(otherPublisher)).containsExactly(id);
    }

    @Test
    void ofTwoColleaguesAtOnceOneRepliesAndTheOtherIsTold() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = publish(meeting(true));
        Instant said = said(reader, id);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> outcomes = new ArrayList<>();
        for (Caller each : List.of(reader, colleague)) {
            outcomes.add(executor.submit(() -> {
                start.await();
                try {
                    each.get(() -> notices.fillIn(id, said, given(0, "参加", "1", "许诺")));
                    return "replied";
                } catch (StaleDataException told) {
                    return told.key();
                }
            }));
        }

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder("replied", "notices.slip.overtaken");
        assertThat(count(id, unit)).isEqualTo(1);
    }

    @Test
    void whatCameTogetherIsCountedListedAndExported() throws Exception {
        long id = publish(meeting(true));
        fillIn(reader, id, given(0, "参加", "2", "=许诺"));
        fillIn(stranger, id, given(0, "请假", "3", "邵静"));

        NoticeReplyResults results = publisher.get(() -> replies.getResults(id));

        assertThat(results.asked()).isEqualTo(3);
        assertThat(results.replied()).isEqualTo(2);
        assertThat(results.results()).hasSize(2);
        assertThat(results.results().get(0).counts()).containsExactly(new SlipCount(1, "参加", 1), new SlipCount(1, "请假", 1), new SlipCount(1, "替会", 0));
        assertThat(results.results().get(1).sum()).isEqualByComparingTo("5");
        assertThat(rows(id, ReplyFilter.ALL)).extracting(ReplyRow::unit).containsExactlyInAnyOrder(unit, otherUnit, thirdUnit);
        assertThat(rows(id, new ReplyFilter(false, ReaderSort.UNIT, false))).extracting(ReplyRow::unit).containsExactly(otherUnit);
        assertThat(rows(id, new ReplyFilter(true, ReaderSort.REPLIED, true))).extracting(ReplyRow::unit).containsExactly(thirdUnit, unit);
        assertThat(publisher.get(() -> replies.list(id, ReplyFilter.ALL, new PageRequest(2, 2))).rows()).hasSize(1);
        byte[] book = publisher.get(() -> replies.export(id, new ReplyFilter(true, ReaderSort.REPLIED, false), Locale.SIMPLIFIED_CHINESE));
        commit();
        assertThat(read(book).get("汇总")).hasSize(5);
        assertThat(read(book).get("回执").get(1).cells().values()).extracting(cell -> cell.text()).contains(unit, "=许诺", "参加");
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> replies.getResults(id)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> replies.list(id, ReplyFilter.ALL, FIRST)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> replies.getResults(id)));
    }

    @Test
    void nobodyFillsInWhatHeHasNotRead() throws Exception {
        long id = publish(meeting(false));
        Instant said = said(reader, id);
        publisher.run(() -> corrections.correct(id, own(id).version(), "改期", "<p>改在周五</p>", List.of(), "改期"));
        commit();

        assertRefused(StaleDataException.class, "notices.saysOther", () -> reader.run(() -> notices.fillIn(id, said, given(0, "参加", "2", "许诺"))));

        assertThat(seenBy(reader)).extracting(NoticeRow::outdated).as("nor has he seen the correction").containsExactly(true);
        assertThat(fillIn(reader, id, given(0, "参加", "2", "许诺"))).isEmpty();
    }

    @Test
    void afterItWasDueAFirstReplyIsTakenAndNoneIsCorrected() throws Exception {
        long id = publish(meeting(true));
        fillIn(reader, id, given(0, "参加", "2", "许诺"));
        let(id, "reply_due_at", Instant.parse("2020-01-01T00:00:00Z"));

        NoticeDetails seen = open(reader, id);
        assertThat(seen.mayReply()).isFalse();
        assertRefused(RuleViolationException.class, "notices.replyFinal", () -> reader.run(() -> notices.fillIn(id, seen.saidSince(), given(seen.filled().version(), "请假", "", ""))));
        assertThat(open(stranger, id).mayReply()).isTrue();
        assertThat(fillIn(stranger, id, given(0, "请假", "", "邵静"))).isEmpty();
        withdraw(id, "散会");
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.run(() -> notices.fillIn(id, seen.saidSince(), given(0, "参加", "", ""))));
    }

    @Test
    void whatWasFilledInIsNotLostByAChangeOfTheSlip() throws Exception {
        long id = publish(meeting(false));
        fillIn(reader, id, given(0, "参加", "2", "许诺"));
        withdraw(id, "漏项");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();

        assertRefused(RuleViolationException.class, "notices.slip.loses.field",
            () -> publisher.run(() -> desk.saveDraft(id, own(id).version(), meeting(false).asking(new Slip(false, List.of(NAME))))));
        assertRefused(RuleViolationException.class, "notices.slip.loses.givers",
            () -> publisher.run(() -> desk.saveDraft(id, own(id).version(), meeting(true))));
        SlipField car = SlipField.of(4, FieldKind.YES_NO, "是否用车", false);
        publisher.run(() -> desk.saveDraft(id, own(id).version(), meeting(false).asking(new Slip(false, List.of(car, COMING, PEOPLE, NAME)))));
        publishOwn(id);
        commit();
        NoticeDetails seen = open(reader, id);
        assertThat(seen.slip().fields()).extracting(SlipField::key).containsExactly(4, 1, 2, 3);
        assertThat(seen.filled().of(1)).containsExactly("参加");
        assertThat(seen.filled().of(4)).isEmpty();
    }

    @Test
    void repliesInWordsAreNotLostByASlip() throws Exception {
        long id = publish(asking("报名" + mark, inDays(1)));
        reply(reader, id, "两人");
        commit();
        withdraw(id, "改用回执");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();

        assertRefused(RuleViolationException.class, "notices.slip.loses.words", () -> publisher.run(() -> desk.saveDraft(id, own(id).version(), meeting(true))));
        assertRefused(RuleViolationException.class, "notices.slip.loses.words", () -> publisher.run(() -> desk.saveDraft(id, own(id).version(), meeting(false))));
    }

    @Test
    void whoBelongsToNoUnitIsNotAskedWhereUnitsReply() throws Exception {
        Caller alone = create("s" + mark, "");
        commit();
        long id = publish(meeting(true).addressing(new Addressees(Set.of(), Set.of(), Set.of("s" + mark))));

        assertThat(asked(alone)).isEmpty();
        assertThat(wanted(alone)).isEmpty();
        assertThat(seenBy(alone)).extracting(NoticeRow::id).containsExactly(id);
        assertThat(asked(reader)).containsExactly(id);
        assertThat(open(alone, id).mayReply()).isFalse();
        assertThat(publisher.get(() -> replies.getResults(id)).asked()).isEqualTo(3);
        assertThat(publisher.get(() -> reach.urge(id, ReaderState.NOT_REPLIED, ""))).isEqualTo(3);
    }

    @Test
    void aSlipIsCopiedAndTakenForAnotherAndNotPublishedWithoutADueDay() throws Exception {
        long id = publish(meeting(true));
        long copy = publisher.get(() -> copies.copy(id));
        commit();

        assertThat(own(copy).draft().slip()).isEqualTo(new Slip(true, FIELDS));
        assertThat(publisher.get(() -> slips.listFormer())).extracting(FormerSlip::id).contains(id, copy);
        assertThat(publisher.get(() -> slips.getSlip(id)).fields()).hasSize(3);
        assertThat(publisher.get(() -> slips.listModels())).isNotEmpty();
        assertRefused(RuleViolationException.class, "notices.slip.dueMissing", () -> publishOwn(copy));
        assertThat(otherPublisher.get(() -> slips.listFormer())).extracting(FormerSlip::id).doesNotContain(id);
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> slips.getSlip(id)));
        assertInvalid("{notices.slip.labelMissing}", () -> publisher.get(() -> desk.addDraft(meeting(false).asking(
            new Slip(false, List.of(SlipField.of(1, FieldKind.LINE, " ", true)))))));
    }

    @Test
    void theReplyOfAUnitGoesWithItsNewName() throws Exception {
        long id = publish(meeting(true));
        fillIn(reader, id, given(0, "参加", "2", "许诺"));
        fillIn(stranger, id, given(0, "请假", "1", "邵静"));

        renamed.fire(new UnitRenamed(thirdUnit, "新" + thirdUnit));
        commit();
        assertThat(count(id, "新" + thirdUnit)).isEqualTo(1);
        renamed.fire(new UnitRenamed("新" + thirdUnit, unit));
        commit();
        assertThat(count(id, "新" + thirdUnit)).isZero();
        assertThat(open(reader, id).filled().of(3)).as("the one of that name stays").containsExactly("许诺");
    }

    @Test
    void whoseUnitBecomesOneWithAnotherThatHasRepliedIsNotAskedAnyMore() throws Exception {
        long id = publish(meeting(true));
        fillIn(stranger, id, given(0, "参加", "2", "邵静"));
        assertThat(asked(otherPublisher)).containsExactly(id);

        renamed.fire(new UnitRenamed(thirdUnit, otherUnit));
        commit();

        assertThat(count(id, otherUnit)).isEqualTo(1);
        assertThat(asked(otherPublisher)).isEmpty();
        assertThat(asked(reader)).containsExactly(id);
    }

    private static Map<String, List<SheetRow>> read(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("replies", ".xlsx");
        try {
            return new WorkbookReader(new WorkbookLimits(1 << 20, 1 << 24, 1000, 1000)).read(Files.write(file, workbook), name -> true);
        } finally {
            Files.delete(file);
        }
    }

    private int count(long id, String name) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM notices_slip_replies WHERE notice_id = ? AND unit = ?")) {
            count.setLong(1, id);
            count.setString(2, name);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void moveToUnit(String username) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement("UPDATE security_accounts SET unit = ? WHERE username = ?")) {
            update.setString(1, unit);
            update.setString(2, username);
            update.executeUpdate();
        }
        commit();
        changed.fire(new AccountChanged(username));
        moved.fire(new AccountMoved(username, thirdUnit, unit));
        commit();
    }

    private List<ReplyRow> rows(long id, ReplyFilter filter) {
        return publisher.get(() -> replies.list(id, filter, FIRST)).rows();
    }

    private List<NoticeRow> wanted(Caller caller) {
        return search(caller, new NoticeFilter("", unit, false, true, NoticeSort.PUBLISHED, true), FIRST).rows();
    }

    private List<Long> asked(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream()
            .filter(row -> row.kind() == TodoKind.NOTICE_REPLY && row.unit().equals(unit)).map(TodoRow::sourceId).toList();
    }
}
