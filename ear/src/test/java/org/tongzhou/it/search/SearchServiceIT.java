package org.tongzhou.it.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.search.SearchCount;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchOrder;
import org.tongzhou.core.search.SearchRebuildService;
import org.tongzhou.core.search.SearchResult;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchRun;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.notices.NoticesTest;
import org.tongzhou.it.security.Caller;

/** Notices are found by whom they address, from their publication to their withdrawal. */
class SearchServiceIT extends NoticesTest {
    @Inject
    SearchService search;
    @Inject
    SearchRebuildService rebuild;
    @Inject
    ColumnService columns;
    @Inject
    Event<UnitRenamed> renamed;

    private SearchResult find(Caller caller, String text) {
        return caller.get(() -> search.search(SearchFilter.of(text), FIRST));
    }

    private List<String> keys(Caller caller, String text) {
        return find(caller, text).rows().stream().map(SearchRow::key).toList();
    }

    private NoticeDraft draft(String title, String body, Audience audience) {
        return new NoticeDraft(title, body, audience, Urgency.ROUTINE, false, null);
    }

    @Test
    void whoIsAddressedFindsItAndNobodyElseNotEvenInNumbers() throws Exception {
        long own = publish(draft("防汛" + mark, "<p>请<b>做好</b>值班 " + mark + "</p>", Audience.ofUnits(Set.of(unit))));
        long all = publish(draft("全体" + mark, "<p>文</p>", Audience.EVERYBODY));
        publisher.get(() -> desk.addDraft(draft("草稿" + mark)));
        commit();

        SearchResult found = find(reader, mark);

        assertThat(found.rows()).extracting(SearchRow::key).containsExactlyInAnyOrder("" + own, "" + all);
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.kinds()).containsExactly(new SearchCount("notices.notice", 2));
        assertThat(found.units()).containsExactly(new SearchCount(unit, 2));
        SearchRow row = found.rows().stream().filter(each -> each.key().equals("" + own)).findFirst().orElseThrow();
        assertThat(row.titleText()).isEqualTo("防汛" + mark);
        assertThat(row.snippet()).containsExactly(new SearchRun("请做好值班 ", false), new SearchRun(mark, true));
        assertThat(row.author()).isEqualTo("读者p" + mark);
        assertThat(row.href()).endsWith("noticeId=" + own);
        assertThat(find(stranger, mark).total()).isEqualTo(1);
        assertThat(find(stranger, mark).rows()).extracting(SearchRow::key).containsExactly("" + all);
        assertThat(find(stranger, "防汛" + mark).total()).isZero();
    }

    @Test
    void whatIsWithdrawnIsNotFoundAndWhatIsUndoneNeverWas() throws Exception {
        long id = publish(draft("值班" + mark));
        assertThat(keys(reader, mark)).containsExactly("" + id);

        withdraw(id, "有误");
        assertThat(keys(reader, mark)).isEmpty();
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("更正" + mark)));
        publishOwn(id);
        commit();
        assertThat(find(reader, mark).rows()).extracting(SearchRow::titleText).containsExactly("更正" + mark);

        long undone = publisher.get(() -> desk.addDraft(draft("未成" + mark)));
        publishOwn(undone);
        transaction.rollback();
        transaction.begin();
        assertThat(keys(reader, mark)).containsExactly("" + id);
    }

    @Test
    void whatStandsInAColumnIsFoundByThoseWhoReadIt() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        Caller leader = create("b" + mark, unit, "leader");
        create("c" + mark, unit);
        commit();
        ColumnFacts facts = ColumnFacts.general("特殊" + mark, unit);
        long column = keeper.get(() -> columns.add(null, facts.readBy(ColumnKind.RESTRICTED, new Parties(Set.of(), Set.of("leader"), Set.of(readerName, strangerName)))));
        commit();
        long id = publish(draft("值班" + mark).inColumn(column));

        assertThat(keys(reader, mark)).containsExactly("" + id);
        assertThat(keys(leader, mark)).containsExactly("" + id);
        assertThat(keys(keeper, mark)).as("of the unit, but no reader").isEmpty();
        assertThat(keys(stranger, mark)).as("a reader, but of another unit").isEmpty();

        keeper.run(() -> columns.change(column, columns.get(column).version(), facts.readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of("c" + mark)))));
        commit();
        assertThat(keys(reader, mark)).isEmpty();
        assertThat(keys(leader, mark)).isEmpty();
    }

    @Test
    void itIsNarrowedByTheColumnUnderItsPresentNameAndOnlyThoseOfWhatOneFindsAreNamed() throws Exception {
        Caller keeper = create("k" + mark, unit, "unit-admin");
        commit();
        ColumnFacts facts = ColumnFacts.general("动态" + mark, unit);
        long above = keeper.get(() -> columns.add(null, facts));
        long column = keeper.get(() -> columns.add(above, ColumnFacts.general("简讯" + mark, unit)));
        long hidden = keeper.get(() -> columns.add(null, ColumnFacts.general("特殊" + mark, unit).readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(strangerName)))));
        commit();
        long id = publish(new NoticeDraft("值班" + mark, "<p>文</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, null).inColumn(column));
        publish(new NoticeDraft("值守" + mark, "<p>文</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, null).inColumn(hidden));
        publish(draft("其他" + mark));
        String path = "动态" + mark + " / 简讯" + mark;
        await(() -> find(reader, mark).total() == 2);

        assertThat(find(reader, mark).places()).extracting(SearchCount::value).containsExactlyInAnyOrder("通知公告", "动态" + mark, path);
        assertThat(find(stranger, mark).places()).extracting(SearchCount::value).contains("特殊" + mark);
        SearchResult narrowed = inPlace(path);
        assertThat(narrowed.rows()).extracting(SearchRow::key, SearchRow::place).containsExactly(tuple("" + id, path));
        assertThat(narrowed.total()).isEqualTo(1);
        assertThat(inPlace("动态" + mark).rows()).as("it lies in that").extracting(SearchRow::key).containsExactly("" + id);
        assertThat(inPlace("特殊" + mark).total()).isZero();

        keeper.run(() -> columns.change(above, columns.get(above).version(), ColumnFacts.general("要闻" + mark, unit)));
        commit();
        await(() -> inPlace("要闻" + mark + " / 简讯" + mark).total() == 1);
        keeper.run(() -> columns.move(column, columns.get(column).version(), null));
        commit();
        await(() -> inPlace("简讯" + mark).total() == 1);
        assertThat(inPlace("要闻" + mark).total()).as("it lies there no more").isZero();
        keeper.run(() -> columns.move(column, columns.get(column).version(), above));
        commit();
        await(() -> inPlace("要闻" + mark).total() == 1);
    }

    private SearchResult inPlace(String place) {
        return reader.get(() -> search.search(new SearchFilter(mark, "", "", place, null, null, SearchOrder.RELEVANCE), FIRST));
    }

    @Test
    void whoChangesTheUnitFindsWhatTheNewOneMaySee() throws Exception {
        long id = publish(draft("值班" + mark));
        assertThat(keys(stranger, mark)).isEmpty();

        moveTo(strangerName, unit);
        moveTo(readerName, thirdUnit);

        assertThat(keys(stranger, mark)).containsExactly("" + id);
        assertThat(keys(reader, mark)).isEmpty();
    }

    @Test
    void aUnitThatIsRenamedFindsItsNoticesOn() throws Exception {
        long id = publish(draft("值班" + mark));

        renamed.fire(new UnitRenamed(unit, "新" + unit));
        moveTo(readerName, "新" + unit);

        await(() -> keys(reader, mark).equals(List.of("" + id)));
        assertThat(find(reader, mark).units()).extracting(SearchCount::value).containsExactly("新" + unit);
    }

    @Test
    void whatAnotherNodeHasCommittedOrACrashLeftBehindIsTakenIn() throws Exception {
        long id = publish(draft("值班" + mark));
        assertThat(keys(reader, mark)).hasSize(1);

        update("UPDATE notices_notices SET title = ? WHERE id = ?", "补录" + mark, id); // nobody tells this node
        update("INSERT INTO search_changes (kind, item_key, changed_at) VALUES ('notices.notice', ?, CURRENT_TIMESTAMP)", "" + id);
        commit();

        await(() -> find(reader, mark).rows().get(0).titleText().equals("补录" + mark));
    }

    @Test
    void builtAnewItFindsTheSame() throws Exception {
        for (String title : List.of("甲", "乙", "丙")) {
            publish(draft(title + mark));
        }
        long withdrawn = publish(draft("丁" + mark));
        withdraw(withdrawn, "有误");
        await(() -> keys(reader, mark).size() == 3);
        List<String> before = keys(reader, mark);
        List<SearchCount> told = new ArrayList<>();

        int documents = Operator.run((Callable<Integer>) () -> rebuild.rebuild(told::add));

        assertThat(keys(reader, mark)).hasSize(3).containsExactlyInAnyOrderElementsOf(before);
        assertThat(told).extracting(SearchCount::value).contains("notices.notice");
        assertThat(documents).isGreaterThanOrEqualTo(3);
        long later = publish(draft("戊" + mark));
        await(() -> keys(reader, mark).contains("" + later));
    }

    @Test
    void theListHasASecondPageAndIsNarrowed() throws Exception {
        for (int number = 1; number <= 5; number++) {
            publish(draft("第" + number + "号" + mark));
        }
        SearchFilter newest = new SearchFilter(mark, "notices.notice", unit, "", LocalDate.now().minusDays(1), null, SearchOrder.NEWEST);

        SearchResult second = reader.get(() -> search.search(newest, new PageRequest(2, 2)));

        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting(SearchRow::titleText).containsExactly("第3号" + mark, "第2号" + mark);
        SearchFilter past = new SearchFilter(mark, "", "", "", null, LocalDate.now().minusDays(2), SearchOrder.RELEVANCE);
        assertThat(reader.get(() -> search.search(past, FIRST)).total()).isZero();
        assertThat(reader.get(() -> search.search(newest, new PageRequest(1_000_000, 2))).rows()).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedAtTheDoor() throws Exception {
        assertThat(find(reader, "长".repeat(SearchFilter.TEXT_MAX_CHARS)).total()).isZero();
        assertInvalid("{search.textTooLong}", () -> find(reader, "长".repeat(SearchFilter.TEXT_MAX_CHARS + 1)));
        assertInvalid("{search.textTooLong}", () -> find(reader, "a".repeat(10_000_000)));
    }

    private void moveTo(String username, String unitName) throws Exception {
        update("UPDATE security_accounts SET unit = ? WHERE username = ?", unitName, username);
        changed.fire(new AccountChanged(username));
        commit();
    }

    protected void update(String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** What this node was not told it sees when it looks the next time. */
}
