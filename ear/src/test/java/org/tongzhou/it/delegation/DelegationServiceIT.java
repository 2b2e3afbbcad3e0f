package org.tongzhou.it.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.applications.ApplicationDecisionService;
import org.tongzhou.core.applications.ApplicationDetails;
import org.tongzhou.core.applications.ApplicationKind;
import org.tongzhou.core.applications.ApplicationListService;
import org.tongzhou.core.applications.ApplicationRequest;
import org.tongzhou.core.applications.ApplicationService;
import org.tongzhou.core.applications.ApplicationStatus;
import org.tongzhou.core.delegation.DelegationCalendar;
import org.tongzhou.core.delegation.DelegationDetails;
import org.tongzhou.core.delegation.DelegationFilter;
import org.tongzhou.core.delegation.DelegationListService;
import org.tongzhou.core.delegation.DelegationRequest;
import org.tongzhou.core.delegation.DelegationRow;
import org.tongzhou.core.delegation.DelegationService;
import org.tongzhou.core.delegation.DelegationSide;
import org.tongzhou.core.delegation.DelegationSort;
import org.tongzhou.core.delegation.DelegationState;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.ReaderFilter;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoCounts;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

/** The clerk of the first office has the clerk of the second do his work. */
class DelegationServiceIT extends OrganizationTest {
    private static final PageRequest FIRST = new PageRequest(0, 100);

    @Inject
    DelegationService delegations;
    @Inject
    DelegationListService lists;
    @Inject
    DelegationCalendar calendar;
    @Inject
    TodoService todos;
    @Inject
    NoticeService notices;
    @Inject
    NoticeDeskService desk;
    @Inject
    ApplicationService applications;
    @Inject
    ApplicationDecisionService decisions;
    @Inject
    ApplicationListService applicationLists;
    @Inject
    NotificationService notifications;
    @Inject
    AccountService accounts;
    @Inject
    SightService sights;
    private Caller delegate;
    private Caller security;
    private boolean publishing;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        delegate = new Caller(realm, otherClerkName);
        security = account("s" + mark, null, "security-admin");
        commit();
    }

    @Test
    void theDelegateRepliesForTheOwnerWhileItRuns() throws Exception {
        long notice = publish("报名" + mark);
        refused(NotPermittedException.class, "notices.notActing", () -> delegate.get(() -> notices.openFor(notice, clerkName)));
        long id = make(clerk, otherClerkName, 0, 3);

        TodoRow mine = todo(delegate, "报名" + mark);
        assertThat(mine.onBehalfOf()).isEqualTo(clerkName);
        assertThat(mine.href()).endsWith("onBehalfOf=" + clerkName);
        assertThat(delegate.get(todos::countOwn)).isEqualTo(new TodoCounts(1, 0));
        assertThat(todo(clerk, "报名" + mark).delegatedTo()).isEqualTo(otherClerkName);
        NoticeDetails opened = delegate.get(() -> notices.openFor(notice, clerkName));
        assertThat(opened.reply()).isNull();
        long read = publish("只读" + mark, null);
        refused(NotPermittedException.class, "notices.notActing", () -> delegate.get(() -> notices.openFor(read, clerkName)));
        assertThat(whys("notices.notice", notice)).contains("notices.seen.delegate");
        assertThat(whys("notices.notice", read)).isEmpty();
        delegate.run(() -> notices.replyFor(notice, clerkName, opened.saidSince(), "两人"));
        commit();

        assertThat(titles(delegate)).isEmpty();
        assertThat(titles(clerk)).isEmpty();
        assertThat(clerk.get(() -> notices.open(notice))).returns("两人", each -> each.reply()).returns(otherClerkName, each -> each.repliedBy());
        assertThat(keeper.get(() -> desk.listReaders(notice, ReaderFilter.of(ReaderState.REPLIED), FIRST)).rows())
            .extracting(NoticeReader::username, NoticeReader::repliedBy).containsExactly(tuple(clerkName, otherClerkName));
        assertThat(onBehalfOf("notices.replyFor", otherClerkName)).isEqualTo(clerkName);
        refused(NotPermittedException.class, "notices.notActing", () -> keeper.run(() -> notices.replyFor(notice, clerkName, opened.saidSince(), "三人")));
        clerk.run(() -> delegations.revoke(id, details(clerk, id).version()));
        commit();
        refused(NotPermittedException.class, "notices.notActing", () -> delegate.run(() -> notices.replyFor(notice, clerkName, opened.saidSince(), "三人")));
        assertThat(whys("notices.notice", notice)).isEmpty();
        assertThat(clerk.get(() -> notices.open(notice)).reply()).isEqualTo("两人");
    }

    @Test
    void onlyWhatIsDelegatedIsSeenAndOnlyInItsDays() throws Exception {
        publish("早" + mark);
        clerk.get(() -> delegations.make(new DelegationRequest("", otherClerkName, TODAY, TODAY, Set.of(TodoKind.NOTICE_REPLY), false, "")));
        clerk.get(() -> delegations.make(new DelegationRequest("", otherClerkName, TODAY.plusDays(2), TODAY.plusDays(3), Set.of(), true, "")));
        commit();
        assertThat(titles(delegate)).isEmpty();
        publish("晚" + mark);

        assertThat(titles(delegate)).containsExactly("晚" + mark);
        assertThat(titles(clerk)).containsExactlyInAnyOrder("早" + mark, "晚" + mark);
        Operator.run(() -> accounts.disableAccount(clerkName)); // nobody does the work of whose account is shut
        commit();
        assertThat(titles(delegate)).isEmpty();
    }

    @Test
    void theDelegateDecidesForTheHeadButNotOnHisOwnApplication() throws Exception {
        makeHead(clerkId);
        long newcomer = addPerson("赵" + mark, "新", clerkPost);
        commit();
        long id = keeper.get(() -> applications.apply(new ApplicationRequest(ApplicationKind.ACCOUNTS, "工作" + mark, List.of(newcomer))));
        commit();
        refused(NotPermittedException.class, "applications.notYours", () -> delegate.get(() -> applicationLists.get(id)));
        assertThat(whys("applications.application", id)).isEmpty();
        make(clerk, otherClerkName, 0, 3);

        assertThat(whys("applications.application", id)).containsExactly("applications.seen.delegate");
        assertThat(titles(delegate)).containsExactly("工作" + mark);
        assertThat(delegate.get(() -> applicationLists.get(id)).may().decide()).isTrue();
        delegate.run(() -> decisions.decide(id, version(id), true, "同意"));
        commit();
        assertThat(admin.get(() -> applicationLists.get(id))).returns(ApplicationStatus.AGREED, ApplicationDetails::status)
            .returns(otherClerkName, ApplicationDetails::headName).returns("许" + mark + "一", ApplicationDetails::headFor);
        assertThat(onBehalfOf("applications.agree", otherClerkName)).isEqualTo(clerkName);
        assertThat(titles(delegate)).isEmpty();
        assertThat(titles(keeper)).containsExactly("工作" + mark); // goes on with the right to register, which is nobody else's
    }

    @Test
    void whoAppliedDoesNotDecideInTheHeadsPlace() throws Exception {
        makeHead(clerkId);
        make(clerk, "m" + mark, 0, 3);
        long newcomer = addPerson("赵" + mark, "新", clerkPost);
        commit();
        long id = keeper.get(() -> applications.apply(new ApplicationRequest(ApplicationKind.ACCOUNTS, "工作" + mark, List.of(newcomer))));
        commit();

        assertThat(keeper.get(() -> applicationLists.get(id)).may().decide()).isFalse();
        refused(NotPermittedException.class, "applications.notYours", () -> keeper.run(() -> decisions.decide(id, version(id), true, "")));
    }

    @Test
    void whoKeepsAUnitDelegatesForItsPeopleButNotToHimself() throws Exception {
        DelegationRequest toOther = new DelegationRequest(clerkName, otherClerkName, TODAY, TODAY.plusDays(1), Set.of(), true, "住院");
        refused(NotPermittedException.class, "delegation.notYourPerson", () -> delegate.get(() -> delegations.make(toOther)));
        refused(NotPermittedException.class, "delegation.notToMaker", () -> keeper.get(() -> delegations.make(
            new DelegationRequest(clerkName, "m" + mark, TODAY, TODAY, Set.of(), true, "住院"))));
        refused(NotPermittedException.class, "delegation.notYourPerson", () -> keeper.get(() -> delegations.make(
            new DelegationRequest(otherClerkName, clerkName, TODAY, TODAY, Set.of(), true, "住院"))));
        long id = keeper.get(() -> delegations.make(toOther));
        commit();

        assertThat(details(keeper, id)).returns(true, DelegationDetails::madeFor).returns(true, DelegationDetails::mayRevoke)
            .returns(false, DelegationDetails::mayDecline);
        assertThat(onBehalfOf("delegation.make", "m" + mark)).isEqualTo(clerkName);
        assertThat(kinds(clerk)).containsExactly("delegationMadeForYou");
        assertThat(kinds(delegate)).containsExactly("delegationMade");
        assertThat(search(keeper, DelegationSide.STAFF, null)).extracting(DelegationRow::id).containsExactly(id);
        assertThat(search(clerk, DelegationSide.STAFF, null)).isEmpty();
        makeHead(keeperId);
        Operator.run(() -> accounts.revokeRole("m" + mark, "unit-admin"));
        commit();
        assertThat(search(keeper, DelegationSide.STAFF, null)).as("its head").extracting(DelegationRow::id).containsExactly(id);
        refused(NotPermittedException.class, "delegation.notYours", () -> new Caller(realm, account("n" + mark)).get(() -> lists.get(id)));
    }

    @Test
    void theDelegateDeclinesAndTheOwnerIsTold() throws Exception {
        long id = make(clerk, otherClerkName, 1, 3);
        int version = details(clerk, id).version();
        refused(NotPermittedException.class, "delegation.notYours", () -> clerk.run(() -> delegations.decline(id, version, "忙")));
        refused(NotPermittedException.class, "delegation.notYours", () -> delegate.run(() -> delegations.revoke(id, version)));
        refused(StaleDataException.class, "delegation.stale", () -> delegate.run(() -> delegations.decline(id, version + 1, "忙")));
        delegate.run(() -> delegations.decline(id, version, "同期外出"));
        commit();

        assertThat(details(clerk, id)).returns(DelegationState.DECLINED, DelegationDetails::state).returns("同期外出", DelegationDetails::endingReason);
        assertThat(kinds(clerk)).containsExactly("delegationDeclined");
        assertThat(search(delegate, DelegationSide.TO_ME, DelegationState.DECLINED)).hasSize(1);
        assertThat(search(delegate, DelegationSide.TO_ME, DelegationState.PLANNED)).isEmpty();
    }

    @Test
    void whoCannotDoItIsNotNamed() throws Exception {
        refused(RuleViolationException.class, "delegation.delegateMissing", () -> make(clerk, "", 0, 1));
        refused(RuleViolationException.class, "delegation.cannotLogIn", () -> make(clerk, "nobody" + mark, 0, 1));
        refused(RuleViolationException.class, "delegation.administrator", () -> make(clerk, "a" + mark, 0, 1));
        refused(RuleViolationException.class, "delegation.administrator", () -> make(admin, clerkName, 0, 1));
        make(clerk, otherClerkName, 0, 1);
        refused(DuplicateException.class, "delegation.overlaps", () -> make(clerk, "m" + mark, 1, 2));
        refused(RuleViolationException.class, "delegation.ownerStandsIn", () -> make(delegate, "m" + mark, 1, 2));
        refused(RuleViolationException.class, "delegation.delegateAway", () -> make(keeper, clerkName, 1, 2));
    }

    @Test
    void theSubstituteIsProposedAndWhoLeavesDelegatesNothing() throws Exception {
        long main = file(clerkId).appointments().get(0).id();
        admin.run(() -> staff.setSubstitute(clerkId, file(clerkId).version(), main, otherClerkId));
        commit();
        assertThat(clerk.get(() -> lists.findSubstitute(""))).contains(otherClerkName);
        assertThat(keeper.get(() -> lists.findSubstitute(clerkName))).contains(otherClerkName);
        refused(NotPermittedException.class, "delegation.notYourPerson", () -> delegate.get(() -> lists.findSubstitute(clerkName)));
        long id = make(clerk, otherClerkName, 0, 1);
        admin.run(() -> staff.startLeaving(otherClerkId, file(otherClerkId).version()));
        admin.run(() -> staff.finishLeaving(otherClerkId, file(otherClerkId).version()));
        commit();

        assertThat(details(clerk, id).state()).isEqualTo(DelegationState.REVOKED);
        assertThat(kinds(clerk)).contains("delegationRevokedForYou");
        assertThat(clerk.get(() -> lists.findSubstitute(""))).isEmpty();
    }

    @Test
    void beginAndEndAreToldByTheCalendarAndTheListHasASecondPage() throws Exception {
        long begins = make(clerk, otherClerkName, 1, 2);
        long ends = make(keeper, otherClerkName, 1, 2);
        shift(begins, TODAY, TODAY.plusDays(1));
        shift(ends, TODAY.minusDays(3), TODAY.minusDays(1));
        commit();
        calendar.turnDelegations();
        calendar.turnDelegations();

        assertThat(kinds(clerk)).containsExactly("delegationBeginsForYou");
        assertThat(kinds(keeper)).containsExactly("delegationEndsForYou");
        assertThat(kinds(delegate)).containsOnlyOnce("delegationBegins", "delegationEnds");
        DelegationFilter toMe = new DelegationFilter(DelegationSide.TO_ME, "", null, DelegationSort.FROM, true);
        assertThat(delegate.get(() -> lists.search(toMe, new PageRequest(1, 1))).rows()).extracting(DelegationRow::id).containsExactly(ends);
        assertThat(delegate.get(() -> lists.export(toMe))).hasSize(2);
        assertThat(search(delegate, DelegationSide.TO_ME, DelegationState.ENDED)).extracting(DelegationRow::id).containsExactly(ends);
    }

    /** Why the delegate sees a thing, as who administers security is told. */
    private List<String> whys(String kind, long id) {
        SightFilter filter = new SightFilter(kind, id, otherClerkName, SightSort.NAME, false);
        return security.get(() -> sights.search(filter, new PageRequest(0, 1))).rows().stream()
            .flatMap(row -> row.whys().stream()).map(Sight.Why::key).toList();
    }

    private void makeHead(long personId) throws Exception {
        long post = admin.get(() -> posts.addPost(office, new PostFacts("局长", JobRank.UNIT_HEAD, PostDuty.UNIT_HEAD, 1)));
        admin.run(() -> staff.appoint(personId, file(personId).version(), post, AppointmentKind.CONCURRENT, TODAY, null));
        commit();
    }

    private String account(String username) throws Exception {
        account(username, null);
        commit();
        return username;
    }

    private long make(Caller owner, String to, int from, int until) throws Exception {
        long id = owner.get(() -> delegations.make(new DelegationRequest("", to, TODAY.plusDays(from), TODAY.plusDays(until), Set.of(), true, "")));
        commit();
        return id;
    }

    /** Asks the clerk's section, and nobody else, for replies. */
    private long publish(String title) throws Exception {
        return publish(title, Instant.parse("2099-01-01T00:00:00Z").plus(Duration.ofDays(1)));
    }

    private long publish(String title, Instant replyDueAt) throws Exception {
        if (!publishing) {
            Operator.run(() -> accounts.grantRole("m" + mark, "publisher"));
            publishing = true;
            commit();
        }
        String unit = unitOf(clerkName);
        NoticeDraft draft = new NoticeDraft(title, "<p>请反馈</p>", Audience.ofUnits(Set.of(unit)), Urgency.ROUTINE, false, replyDueAt);
        long id = keeper.get(() -> desk.addDraft(draft));
        keeper.run(() -> desk.publish(id, desk.getOwn(id).version()));
        commit();
        return id;
    }

    private DelegationDetails details(Caller caller, long id) {
        return caller.get(() -> lists.get(id));
    }

    private int version(long application) {
        return admin.get(() -> applicationLists.get(application)).version();
    }

    private List<DelegationRow> search(Caller caller, DelegationSide side, DelegationState state) {
        return caller.get(() -> lists.search(new DelegationFilter(side, mark, state, DelegationSort.FROM, true), FIRST)).rows();
    }

    private List<String> titles(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream().map(TodoRow::title).toList();
    }

    private TodoRow todo(Caller caller, String title) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream().filter(row -> row.title().equals(title)).findFirst().orElseThrow();
    }

    private List<String> kinds(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map(NotificationRow::kind).filter(kind -> kind.startsWith("delegation")).toList();
    }

    /** For whom the last act of this kind was done, as the audit says. */
    private String onBehalfOf(String action, String actor) throws Exception {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement query = connection.prepareStatement("SELECT on_behalf_of FROM audit_entries WHERE action = ? AND actor = ? ORDER BY number DESC")) {
            query.setString(1, action);
            query.setString(2, actor);
            try (ResultSet found = query.executeQuery()) {
                assertThat(found.next()).as(action).isTrue();
                return found.getString(1);
            }
        }
    }

    /** As if it had been made earlier. */
    private void shift(long id, LocalDate from, LocalDate until) throws Exception {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement update = connection.prepareStatement("UPDATE delegation_delegations SET from_day = ?, until_day = ? WHERE id = ?")) {
            update.setObject(1, java.sql.Date.valueOf(from));
            update.setObject(2, java.sql.Date.valueOf(until));
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    private void refused(Class<? extends OfficeException> type, String key, ThrowingCallable work) throws Exception {
        assertThatThrownBy(work).isInstanceOf(type).hasFieldOrPropertyWithValue("key", key);
        transaction.rollback();
        transaction.begin();
    }
}
