package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.core.notices.NoticesOfAccounts;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notices.slips.GivenSlip;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.SightRow;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

/** What is told a unit with sections, and its columns. */
class SectionColumnIT extends OrganizationTest {
    private static final PageRequest FIRST = new PageRequest(0, 100);
    @Inject
    ColumnService columns;
    @Inject
    NoticeDeskService desk;
    @Inject
    SearchService search;
    @Inject
    SightService sights;
    @Inject
    NoticeService notices;
    @Inject
    NoticeReachService reach;
    @Inject
    NoticesOfAccounts followers;
    @Inject
    TodoService todos;

    @Test
    void aNewSectionFindsWhatStoodInTheColumnBefore() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        commit();
        String label = unit(office).label();
        long column = admin.get(() -> columns.add(null, ColumnFacts.general("资料" + mark, label).readBy(ColumnKind.SECTION, Parties.NONE)));
        commit();
        long id = publish(publisher, column);
        awaitFound(clerk, id);

        long added = addUnit(office, "新设科", UnitKind.SECTION);
        commit();
        Caller newcomer = account("n" + mark, addPerson("许" + mark, "六", addPost(added, "科员", JobRank.STAFF, null)));
        commit();

        awaitFound(newcomer, id);
        awaitFound(clerk, id);
    }

    @Test
    void whoHoldsAPostThatIsRenamedKeepsWhatItWasTold() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", addPost(section, "内勤" + mark, JobRank.STAFF, null)), "publisher");
        String taken = "科长" + mark;
        Caller head = account("h" + mark, addPerson("许" + mark, "八", addPost(otherSection, taken, JobRank.STAFF, null)));
        Caller otherClerk = new Caller(realm, otherClerkName);
        commit();
        long id = publisher.get(() -> desk.addDraft(new NoticeDraft("内部" + mark, "<p>文</p>", new Audience(false, Set.of()), Urgency.ROUTINE, false, null)
            .addressing(new Addressees(Set.of("科员"), Set.of(), Set.of()))));
        commit();
        publisher.run(() -> desk.publish(id, desk.getOwn(id).version()));
        commit();

        rename("主办" + mark);
        awaitFound(clerk, id);
        awaitFound(otherClerk, id); // whose post is called as before

        rename(taken);
        awaitFound(clerk, id);
        assertThat(found(head)).as("it was never for those who were called so already").isEmpty();
    }

    private void rename(String name) throws Exception {
        int version = admin.get(() -> organization.listPosts(section)).stream().filter(row -> row.id() == clerkPost).findFirst().orElseThrow().version();
        admin.run(() -> posts.changePost(clerkPost, version, new PostFacts(name, JobRank.STAFF, PostDuty.NONE, null)));
        commit();
    }

    @Test
    void whoReviewsAtTheOtherStepIsToldOfTooWhoSeesIt() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        Caller security = account("s" + mark, null, "security-admin");
        account("b" + mark, addPerson("许" + mark, "七", otherClerkPost));
        commit();
        String label = unit(office).label();
        long column = admin.get(() -> columns.add(null, ColumnFacts.general("资料" + mark, label)));
        commit();
        long id = publish(publisher, column);

        admin.run(() -> columns.change(column, columns.get(column).version(),
            ColumnFacts.general("资料" + mark, label).reviewedBy(Set.of("b" + mark), Set.of(otherClerkName))));
        commit();
        publisher.run(() -> desk.withdraw(id, desk.getOwn(id).version(), "有误"));
        commit();

        assertThat(security.get(() -> sights.search(new SightFilter("notices.notice", id, "", SightSort.NAME, false), FIRST)).rows())
            .extracting((SightRow row) -> row.person().username()).contains("b" + mark, otherClerkName);
    }

    @Test
    void whatIsAddressedToAUnitIsForThePeopleOfItsSections() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        Caller security = account("s" + mark, null, "security-admin");
        Caller sister = inSection(addUnit(office, "信息科", UnitKind.SECTION));
        Caller otherClerk = new Caller(realm, otherClerkName);
        commit();

        long id = publish(publisher, asking("内部" + mark, unit(office).label()));

        for (Caller reader : List.of(clerk, sister, keeper)) {
            assertThat(seen(reader)).containsExactly(id);
            assertThat(asked(reader)).containsExactly("内部" + mark);
            awaitFound(reader, id);
        }
        assertThat(seen(otherClerk)).isEmpty();
        assertThat(asked(otherClerk)).isEmpty();
        assertThat(found(otherClerk)).isEmpty();
        assertThat(otherClerk.get(() -> notices.countUnread())).isLessThan(clerk.get(() -> notices.countUnread()));
        assertThat(publisher.get(() -> desk.getReach(id)).reached()).isEqualTo(4);
        assertThat(publisher.get(() -> reach.listReached(id, "", ReaderSort.NAME, false, FIRST)).rows()).extracting(NoticeReader::username)
            .containsExactlyInAnyOrder("p" + mark, clerkName, "n" + mark, "m" + mark);
        assertThat(security.get(() -> sights.search(new SightFilter("notices.notice", id, "", SightSort.NAME, false), FIRST)).rows())
            .extracting((SightRow row) -> row.person().username()).contains(clerkName, "n" + mark, "m" + mark).doesNotContain(otherClerkName);
        assertThat(publisher.get(() -> reach.urge(id, ReaderState.NOT_READ, ""))).isEqualTo(3);
        commit();
        assertThat(clerk.get(() -> notices.open(id)).title()).isEqualTo("内部" + mark);
        assertRefused(NotFoundException.class, () -> otherClerk.get(() -> notices.open(id)));
    }

    @Test
    void whatIsAddressedToASectionIsForItAlone() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        Caller sister = inSection(addUnit(office, "信息科", UnitKind.SECTION));
        commit();

        long id = publish(publisher, asking("内部" + mark, unit(section).label()));

        assertThat(seen(clerk)).containsExactly(id);
        assertThat(asked(clerk)).hasSize(1);
        awaitFound(clerk, id);
        for (Caller other : List.of(sister, keeper)) {
            assertThat(seen(other)).isEmpty();
            assertThat(asked(other)).isEmpty();
            assertThat(found(other)).isEmpty();
            assertRefused(NotFoundException.class, () -> other.get(() -> notices.open(id)));
        }
        assertThat(publisher.get(() -> desk.getReach(id)).reached()).isEqualTo(2);
    }

    @Test
    void whereUnitsReplyEachSectionDoes() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        Caller sister = inSection(addUnit(office, "信息科", UnitKind.SECTION));
        commit();
        long id = publish(publisher, asking("内部" + mark, unit(office).label()).asking(new Slip(true, List.of())));

        assertThat(clerk.get(() -> notices.fillIn(id, notices.open(id).saidSince(), new GivenSlip("参加", Map.of(), 0)))).isEmpty();
        commit();

        assertThat(asked(clerk)).isEmpty();
        assertThat(asked(publisher)).as("of the same section").isEmpty();
        assertThat(asked(sister)).hasSize(1);
        assertThat(asked(keeper)).hasSize(1);
    }

    @Test
    void aSectionThatGoesToAnotherUnitIsToldAndAskedWhatThatIs() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        long moving = addUnit(office, "信息科", UnitKind.SECTION);
        Caller mover = inSection(moving);
        commit();
        assertThat(admin.get(() -> people.listUnits())).as("nobody is in it but in a section").contains(unit(otherOffice).label());
        long before = publish(publisher, asking("原属" + mark, unit(office).label()));
        long after = publish(publisher, asking("新属" + mark, unit(otherOffice).label()));
        assertThat(seen(mover)).containsExactly(before);
        assertThat(asked(mover)).containsExactly("原属" + mark);

        admin.run(() -> units.moveUnit(moving, unit(moving).version(), otherOffice));
        commit();
        followers.follow();

        assertThat(seen(mover)).containsExactly(after);
        assertThat(asked(mover)).containsExactly("新属" + mark);
        assertThat(asked(clerk)).containsExactly("原属" + mark);
        await(() -> found(mover, "新属").equals(List.of("" + after)));
        assertThat(found(mover, "原属")).isEmpty();
    }

    @Test
    void whatAUnitReadsAndWritesIsReadAndWrittenInItsSections() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        Caller sister = inSection(addUnit(office, "信息科", UnitKind.SECTION));
        Caller otherClerk = new Caller(realm, otherClerkName);
        commit();
        Parties ours = Parties.ofUnits(Set.of(unit(office).label()));
        long column = admin.get(() -> columns.add(null,
            ColumnFacts.general("资料" + mark, unit(office).label()).readBy(ColumnKind.RESTRICTED, ours).writtenBy(ours)));
        commit();

        long id = publish(publisher, column);
        long narrow = publish(publisher, asking("专题" + mark, unit(section).label()).inColumn(column));

        awaitFound(sister, id);
        await(() -> found(clerk, "专题").equals(List.of("" + narrow)));
        assertThat(seen(clerk)).containsExactlyInAnyOrder(id, narrow);
        assertThat(seen(sister)).containsExactly(id);
        assertThat(found(sister, "专题")).isEmpty();
        assertThat(asked(sister)).isEmpty();
        assertThat(seen(otherClerk)).isEmpty();
        assertThat(found(otherClerk)).isEmpty();
        assertThat(publisher.get(() -> desk.getReach(id)).reached()).isEqualTo(4);
        assertThat(publisher.get(() -> desk.getReach(narrow)).reached()).isEqualTo(2);
    }

    /** Somebody in a section that has just been founded. */
    private Caller inSection(long unit) throws Exception {
        commit();
        return account("n" + mark, addPerson("许" + mark, "九", addPost(unit, "科员", JobRank.STAFF, null)));
    }

    private static NoticeDraft asking(String title, String unit) {
        return new NoticeDraft(title, "<p>请反馈</p>", Audience.ofUnits(Set.of(unit)), Urgency.ROUTINE, false, Instant.parse("2099-01-02T00:00:00Z"));
    }

    /** The notices of this test that somebody sees. */
    private List<Long> seen(Caller caller) {
        return caller.get(() -> notices.search(new NoticeFilter(mark, "", false, false, NoticeSort.PUBLISHED, true), FIRST)).rows().stream().map(NoticeRow::id).toList();
    }

    private List<String> asked(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream()
            .filter(row -> row.kind() == TodoKind.NOTICE_REPLY && row.title().endsWith(mark)).map(TodoRow::title).toList();
    }

    private long publish(Caller publisher, long column) throws Exception {
        return publish(publisher, new NoticeDraft("内部" + mark, "<p>文</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, null).inColumn(column));
    }

    private long publish(Caller publisher, NoticeDraft draft) throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft));
        commit();
        publisher.run(() -> desk.publish(id, desk.getOwn(id).version()));
        commit();
        return id;
    }

    private void awaitFound(Caller caller, long id) throws Exception {
        await(() -> found(caller).equals(List.of("" + id)));
    }

    private List<String> found(Caller caller) {
        return found(caller, "内部");
    }

    private List<String> found(Caller caller, String title) {
        return caller.get(() -> search.search(SearchFilter.of(title + mark), FIRST)).rows().stream().map(SearchRow::key).toList();
    }
}
