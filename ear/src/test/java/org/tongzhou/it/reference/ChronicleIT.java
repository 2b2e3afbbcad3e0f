package org.tongzhou.it.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.reference.chronicle.ChronicleFilter;
import org.tongzhou.core.reference.chronicle.ChronicleMonthService;
import org.tongzhou.core.reference.chronicle.ChronicleService;
import org.tongzhou.core.reference.chronicle.ChronicleUnitService;
import org.tongzhou.core.reference.chronicle.CityChronicleService;
import org.tongzhou.core.reference.chronicle.EntryDetails;
import org.tongzhou.core.reference.chronicle.EntryDraft;
import org.tongzhou.core.reference.chronicle.EntryNoteRow;
import org.tongzhou.core.reference.chronicle.EntryRow;
import org.tongzhou.core.reference.chronicle.EntryStatus;
import org.tongzhou.core.reference.chronicle.MonthVersionDetails;
import org.tongzhou.core.reference.chronicle.MonthVersionRow;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.RoleScope;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.it.security.Caller;

class ChronicleIT extends RegulationsTest {
    private static final LocalDate LAST_YEAR = TODAY.minusYears(1);

    @Inject
    ChronicleService chronicle;
    @Inject
    ChronicleUnitService entries;
    @Inject
    CityChronicleService city;
    @Inject
    ChronicleMonthService months;
    @Inject
    NotificationService notifications;
    @Inject
    SearchService search;
    @Inject
    RoleService roles;
    @Inject
    Event<UnitRenamed> renamed;
    @Resource
    ManagedExecutorService threads;
    private Caller writer;
    private Caller head;
    private Caller stranger;
    private Caller editor;

    @BeforeEach
    void createWriters() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        writer = create("w" + mark, unit, "chronicle-writer");
        head = create("h" + mark, unit, "chronicle-confirmer");
        stranger = create("s" + mark, otherUnit, "chronicle-writer", "chronicle-confirmer");
        editor = create("e" + mark, "信息科" + mark, "chronicle-editor");
        commit();
    }

    private EntryDraft draft(String text, LocalDate day) {
        return new EntryDraft(day, null, "MEETING", text + mark, "会议室", "市长");
    }

    private long begin(String text, LocalDate day) throws Exception {
        long id = writer.get(() -> entries.add(draft(text, day)));
        commit();
        return id;
    }

    private long send(String text, LocalDate day) throws Exception {
        long id = begin(text, day);
        writer.run(() -> entries.send(id, entryVersion(id)));
        commit();
        return id;
    }

    private long confirm(String text, LocalDate day) throws Exception {
        long id = send(text, day);
        head.run(() -> entries.confirm(id, entryVersion(id)));
        commit();
        return id;
    }

    private int entryVersion(long id) {
        return chronicle.open(id).entry().version();
    }

    private List<EntryRow> shown(Caller caller, String book, EntryStatus status) {
        return caller.get(() -> chronicle.search(new ChronicleFilter(book, mark, null, null, null, status, false, true), FIRST)).rows();
    }

    @Test
    void theHeadConfirmsWhatIsWritten() throws Exception {
        long id = begin("开会", LAST_YEAR);
        assertThat(shown(writer, unit, EntryStatus.DRAFT)).hasSize(1);
        assertRefused(NotFoundException.class, "reference.entryNotFound", () -> head.run(() -> chronicle.open(id)));
        writer.run(() -> entries.send(id, entryVersion(id)));
        commit();
        assertThat(todo(head)).extracting(TodoRow::kind, TodoRow::title).containsExactly(tuple(TodoKind.CHRONICLE_ENTRY, "开会" + mark));
        assertRefused(NotFoundException.class, "reference.entryNotFound", () -> reader.run(() -> chronicle.open(id)));
        assertRefused(NotFoundException.class, "reference.entryNotFound", () -> stranger.run(() -> entries.confirm(id, 2)));

        head.run(() -> entries.giveBack(id, "时间不准"));
        commit();
        assertThat(todo(head)).isEmpty();
        assertThat(todo(writer)).hasSize(1);
        writer.run(() -> entries.write(id, entryVersion(id), draft("开大会", LAST_YEAR)));
        writer.run(() -> entries.send(id, entryVersion(id)));
        commit();
        int seen = head.get(() -> entryVersion(id));
        writer.run(() -> entries.recall(id));
        writer.run(() -> entries.send(id, entryVersion(id)));
        commit();
        assertRefused(StaleDataException.class, "reference.entryStale", () -> head.run(() -> entries.confirm(id, seen)));
        head.run(() -> entries.confirm(id, entryVersion(id)));
        commit();

        assertThat(shown(reader, unit, null)).extracting(EntryRow::text, EntryRow::confirmedBy).containsExactly(tuple("开大会" + mark, "名h" + mark));
        assertThat(shown(stranger, unit, null)).as("another unit's").isEmpty();
        assertThat(todo(writer)).isEmpty();
        assertRefused(RuleViolationException.class, "reference.entrySent", () -> writer.run(() -> entries.write(id, entryVersion(id), draft("改", LAST_YEAR))));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> writer.run(() -> entries.annotate(id, "注")));
        head.run(() -> entries.annotate(id, "地点应为二号会议室"));
        commit();
        assertThat(reader.get(() -> chronicle.open(id)).notes()).extracting(EntryNoteRow::text).containsExactly("地点应为二号会议室");
    }

    @Test
    void theCitysIsMadeOfWhatUnitsHaveConfirmed() throws Exception {
        long first = confirm("甲", LAST_YEAR);
        long second = confirm("乙", LAST_YEAR);
        long open = send("丙", LAST_YEAR);
        assertThat(shown(editor, "", null)).extracting(EntryRow::id).containsExactly(first, second);
        assertThat(shown(head, "", null)).isEmpty();
        Map<Long, Integer> read = editor.get(() -> Map.of(first, entryVersion(first), second, entryVersion(second)));

        long made = editor.get(() -> city.add(draft("合", LAST_YEAR), read));
        commit();

        EntryDetails seen = stranger.get(() -> chronicle.open(made));
        assertThat(seen.entry().city()).isTrue();
        assertThat(seen.sources()).as("what another unit has written is not his").isEmpty();
        assertThat(editor.get(() -> chronicle.open(made)).sources()).extracting(EntryRow::id).containsExactly(first, second);
        assertThat(reader.get(() -> chronicle.open(first)).cityText()).isEqualTo("合" + mark);
        assertThat(shown(editor, "", null)).isEmpty();
        assertThat(shown(stranger, null, null)).extracting(EntryRow::id).containsExactly(made);
        assertRefused(StaleDataException.class, "reference.entryStale", () -> editor.run(() -> city.add(draft("再", LAST_YEAR), read)));
        assertRefused(RuleViolationException.class, "reference.entryTaken", () -> editor.run(() -> city.add(draft("再", LAST_YEAR), Map.of(first, entryVersion(first)))));
        assertRefused(NotFoundException.class, "reference.entryNotFound", () -> editor.run(() -> city.add(draft("再", LAST_YEAR), Map.of(open, 2))));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> city.add(draft("再", LAST_YEAR), Map.of())));
        assertThat(reader.get(() -> chronicle.export(ChronicleFilter.of(unit), Locale.SIMPLIFIED_CHINESE))).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void nothingComesIntoAClosedMonthButNotes() throws Exception {
        YearMonth month = YearMonth.from(LAST_YEAR);
        long confirmed = confirm("已核定", LAST_YEAR);
        long waiting = send("待核定", LAST_YEAR);
        long drafted = begin("草稿", LAST_YEAR);
        assertRefused(RuleViolationException.class, "reference.monthWaiting", () -> head.run(() -> entries.closeMonth(unit, month)));
        assertRefused(RuleViolationException.class, "reference.monthNotOver", () -> head.run(() -> entries.closeMonth(unit, YearMonth.from(TODAY))));
        assertRefused(NotPermittedException.class, "reference.notKeeper", () -> stranger.run(() -> entries.closeMonth(unit, month)));
        head.run(() -> entries.giveBack(waiting, "不记"));
        head.run(() -> entries.closeMonth(unit, month));
        commit();

        assertThat(reader.get(() -> chronicle.listClosed(unit, month.getYear()))).isEqualTo(Set.of(month));
        assertRefused(RuleViolationException.class, "reference.monthClosedAlready", () -> head.run(() -> entries.closeMonth(unit, month)));
        assertRefused(RuleViolationException.class, "reference.monthClosed", () -> writer.run(() -> entries.send(drafted, entryVersion(drafted))));
        assertRefused(RuleViolationException.class, "reference.monthClosed", () -> writer.run(() -> entries.add(draft("补", LAST_YEAR))));
        head.run(() -> entries.annotate(confirmed, "更正：参加人数应为 40 人"));
        writer.run(() -> entries.write(drafted, entryVersion(drafted), draft("改到本月", TODAY)));
        commit();
        assertThat(reader.get(() -> chronicle.listNotes(Set.of(confirmed, drafted)))).containsOnlyKeys(confirmed);
    }

    @Test
    void aClosedMonthIsOpenedAgainAndWhatItWasStaysReadable() throws Exception {
        YearMonth month = YearMonth.from(LAST_YEAR);
        long before = confirm("封存前", LAST_YEAR);
        head.run(() -> entries.annotate(before, "当时的注"));
        commit();
        assertRefused(RuleViolationException.class, "reference.monthNotClosed", () -> head.run(() -> months.reopen(unit, month, "漏记")));
        head.run(() -> entries.closeMonth(unit, month));
        commit();
        assertRefused(NotPermittedException.class, "reference.notReopener", () -> writer.run(() -> months.reopen(unit, month, "漏记")));
        assertRefused(NotPermittedException.class, "reference.notReopener", () -> stranger.run(() -> months.reopen(unit, month, "漏记")));
        assertRefused(NotPermittedException.class, "reference.notReopener", () -> head.run(() -> months.reopen(null, month, "不是市里的")));
        assertThat(head.get(() -> chronicle.open(before)).may().reopen()).isTrue();

        editor.run(() -> months.reopen(unit, month, "漏记一条"));
        commit();

        assertRefused(RuleViolationException.class, "reference.monthNotClosed", () -> head.run(() -> months.reopen(unit, month, "又")));
        assertThat(reader.get(() -> chronicle.listClosed(unit, month.getYear()))).isEmpty();
        assertThat(news(head)).contains("名e" + mark + "重新开放了本单位 " + month + " 的大事记：漏记一条");
        long added = confirm("增补", LAST_YEAR);
        head.run(() -> entries.annotate(before, "后来的注"));
        head.run(() -> entries.closeMonth(unit, month));
        commit();
        assertThat(reader.get(() -> chronicle.listClosed(unit, month.getYear()))).isEqualTo(Set.of(month));
        List<MonthVersionRow> versions = reader.get(() -> months.list(unit, month.getYear()));
        assertThat(versions).extracting(MonthVersionRow::month, MonthVersionRow::closedBy, MonthVersionRow::openedBy, MonthVersionRow::reason)
            .containsExactly(tuple(month.toString(), "名h" + mark, "名e" + mark, "漏记一条"));
        MonthVersionDetails version = reader.get(() -> months.open(versions.get(0).id()));
        assertThat(version.entries()).extracting(each -> each.entry().id()).containsExactly(before).doesNotContain(added);
        assertThat(version.entries().get(0).notes()).extracting(EntryNoteRow::text).containsExactly("当时的注");
        assertThat(stranger.get(() -> months.list(unit, month.getYear()))).isEmpty();
        assertRefused(NotFoundException.class, "reference.versionNotFound", () -> stranger.run(() -> months.open(versions.get(0).id())));
        assertThat(actions()).contains("reference.reopenMonth");
    }

    @Test
    void whoConfirmsForAllUnitsNeitherClosesNorOpensTheMonthsOfTheCity() throws Exception {
        YearMonth month = YearMonth.from(LAST_YEAR);
        Caller security = create("a" + mark, otherUnit, "security-admin");
        commit();
        security.run(() -> roles.createRole("r" + mark, "全域核定", Set.of(ReferencePermissions.CONFIRM),
            List.of(new RoleScope(ReferencePermissions.CONFIRM, DataScope.ALL, Set.of()))));
        commit();
        Caller everywhere = create("x" + mark, otherUnit, "r" + mark);
        commit();

        assertRefused(NotPermittedException.class, "reference.notKeeper", () -> everywhere.run(() -> entries.closeMonth("*", month)));
        assertRefused(NotPermittedException.class, "reference.notReopener", () -> everywhere.run(() -> months.reopen("*", month, "不是市里的")));
        everywhere.run(() -> entries.closeMonth(unit, month));
        commit();
        assertThat(reader.get(() -> chronicle.listClosed(unit, month.getYear()))).contains(month);
    }

    @Test
    void whatTheCityDoesNotTakeIsSetAsideWithAReasonAndTakenUpAgain() throws Exception {
        long id = confirm("不采", LAST_YEAR);
        int seen = editor.get(() -> entryVersion(id));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> city.setAside(id, seen, "重复")));
        assertRefused(StaleDataException.class, "reference.entryStale", () -> editor.run(() -> city.setAside(id, seen - 1, "重复")));

        editor.run(() -> city.setAside(id, seen, "与综合科所报重复"));
        commit();

        assertThat(shown(editor, "", null)).isEmpty();
        assertThat(editor.get(() -> chronicle.search(new ChronicleFilter("", mark, null, null, null, null, true, true), FIRST)).rows()).extracting(EntryRow::id).containsExactly(id);
        assertThat(shown(reader, unit, null)).as("the unit keeps it, and reads why").extracting(EntryRow::setAsideReason).containsExactly("与综合科所报重复");
        assertThat(news(writer)).contains("大事记“不采" + mark + "”未编入全市大事记：与综合科所报重复");
        assertRefused(RuleViolationException.class, "reference.entrySetAside", () -> editor.run(() -> city.setAside(id, entryVersion(id), "又")));
        assertRefused(RuleViolationException.class, "reference.entrySetAside", () -> editor.run(() -> city.add(draft("编", LAST_YEAR), Map.of(id, entryVersion(id)))));
        assertThat(editor.get(() -> chronicle.open(id)).may()).extracting(EntryDetails.May::setAside, EntryDetails.May::takeUp).containsExactly(false, true);
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> head.run(() -> city.takeUp(id)));
        editor.run(() -> city.takeUp(id));
        commit();
        assertThat(shown(editor, "", null)).extracting(EntryRow::id).containsExactly(id);
        assertThat(actions()).contains("reference.setAsideEntry", "reference.takeUpEntry");
    }

    private List<String> news(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map(row -> row.text(Locale.SIMPLIFIED_CHINESE)).toList();
    }

    /** What the people of the test have done. */
    private List<String> actions() throws Exception {
        try (var connection = dataSource.getConnection(); var query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor LIKE ?")) {
            query.setString(1, "%" + mark);
            List<String> actions = new ArrayList<>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    actions.add(found.getString(1));
                }
            }
            return actions;
        }
    }

    @Test
    void aMonthThatTwoUnitsHaveClosedStaysClosedWhenTheyAreMerged() throws Exception {
        YearMonth month = YearMonth.from(LAST_YEAR);
        head.run(() -> entries.closeMonth(unit, month));
        head.run(() -> entries.closeMonth(unit, month.minusMonths(1)));
        stranger.run(() -> entries.closeMonth(otherUnit, month));
        commit();

        renamed.fire(new UnitRenamed(unit, otherUnit));
        commit();

        assertThat(stranger.get(() -> chronicle.listClosed(otherUnit, month.getYear()))).contains(month);
        assertThat(stranger.get(() -> chronicle.listClosed(otherUnit, month.minusMonths(1).getYear()))).contains(month.minusMonths(1));
    }

    @Test
    void whatIsConfirmedWhileItsMonthIsClosedIsInItOrNotAtAll() throws Exception {
        YearMonth month = YearMonth.from(LAST_YEAR);
        long id = begin("争", LAST_YEAR);
        transaction.commit();
        CountDownLatch together = new CountDownLatch(2);

        Future<String> sent = threads.submit(() -> once(together, () -> writer.run(() -> entries.send(id, entryVersion(id)))));
        Future<String> closed = threads.submit(() -> once(together, () -> head.run(() -> entries.closeMonth(unit, month))));

        List<String> outcomes = List.of(sent.get(), closed.get());
        transaction.begin();
        assertThat(outcomes).isIn(List.of("", "reference.monthWaiting"), List.of("reference.monthClosed", ""));
    }

    private static String once(CountDownLatch together, Runnable act) throws InterruptedException {
        together.countDown();
        together.await(10, TimeUnit.SECONDS);
        try {
            act.run();
            return "";
        } catch (RuleViolationException e) {
            return e.key();
        }
    }

    @Test
    void daysThatMakeNoSenseAreRefused() throws Exception {
        assertRefused(RuleViolationException.class, "reference.entryDayOutOfRange", () -> writer.run(() -> entries.add(draft("明天", TODAY.plusDays(1)))));
        assertRefused(RuleViolationException.class, "reference.untilBeforeDay",
            () -> writer.run(() -> entries.add(new EntryDraft(TODAY, TODAY.minusDays(1), "MEETING", "倒", "", ""))));
        assertRefused(RuleViolationException.class, "dictionary.noChoice",
            () -> writer.run(() -> entries.add(new EntryDraft(TODAY, null, "NOTHING", "无", "", ""))));
    }

    @Test
    void aUnitsIsFoundByTheUnitAndTheCitysByAll() throws Exception {
        confirm("检索", LAST_YEAR);
        await(() -> found(reader) == 1);
        assertThat(found(stranger)).isZero();

        editor.run(() -> city.add(draft("检索", LAST_YEAR), Map.of()));
        commit();

        await(() -> found(stranger) == 1);
        assertThat(found(reader)).isEqualTo(2);
    }

    private long found(Caller caller) throws Exception {
        commit();
        return caller.get(() -> search.search(SearchFilter.of("检索" + mark), FIRST)).total();
    }

    @Test
    void theDemonstrationHasHalfAYear() {
        Caller anybody = new Caller(realm, "shaojing");

        List<EntryRow> rows = anybody.get(() -> chronicle.search(ChronicleFilter.of(null), FIRST)).rows();

        assertThat(rows).hasSizeGreaterThan(20).extracting(EntryRow::text).contains("四季度38个重大项目集中开工，总投资216亿元。");
        assertThat(rows.get(0).day()).isAfter(rows.get(rows.size() - 1).day());
    }
}
