package org.tongzhou.it.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.applications.ApplicationDecisionService;
import org.tongzhou.core.applications.ApplicationDetails;
import org.tongzhou.core.applications.ApplicationFile;
import org.tongzhou.core.applications.ApplicationFilter;
import org.tongzhou.core.applications.ApplicationKind;
import org.tongzhou.core.applications.ApplicationListService;
import org.tongzhou.core.applications.ApplicationRequest;
import org.tongzhou.core.applications.ApplicationRow;
import org.tongzhou.core.applications.ApplicationService;
import org.tongzhou.core.applications.ApplicationSort;
import org.tongzhou.core.applications.ApplicationStatus;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.ManagedState;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.security.StepRight;
import org.tongzhou.core.security.OpenedAccount;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

/** Applications on their way from a unit over its head to the city's office. */
class ApplicationServiceIT extends OrganizationTest {
    private static final String PASSWORD = "Long enough 1";
    private static final PageRequest FIRST = new PageRequest(0, 100);

    @Resource
    ManagedExecutorService executor;
    @Inject
    ApplicationService applications;
    @Inject
    ApplicationDecisionService decisions;
    @Inject
    ApplicationListService lists;
    @Inject
    AccountService accounts;
    @Inject
    RoleService roles;
    @Inject
    SightService sights;
    @Inject
    TodoService todos;
    @Inject
    AttachmentService files;
    @Inject
    NotificationService notifications;
    private long headPost;
    private long newcomer;

    /** The clerk is made the head of the first office. */
    @BeforeEach
    void appointHead() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        headPost = admin.get(() -> posts.addPost(office, new PostFacts("局长", JobRank.UNIT_HEAD, PostDuty.UNIT_HEAD, 1)));
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), headPost, AppointmentKind.CONCURRENT, TODAY.minusDays(1), null));
        newcomer = addPerson("赵" + mark, "新", clerkPost);
        commit();
    }

    @Test
    void anApplicationGoesOverHeadAndCityToAnAccount() throws Exception {
        long id = apply();
        assertThat(titles(clerk)).containsExactly("工作" + mark);
        clerk.run(() -> decisions.decide(id, version(id), true, "同意"));
        commit();
        assertThat(titles(clerk)).isEmpty();
        assertThat(titles(keeper)).containsExactly("工作" + mark);
        register(id, "协字1号");
        commit();
        assertThat(titles(admin)).contains("工作" + mark);
        prove();
        assertRefused(NotPermittedException.class, () -> admin.get(() -> decisions.open(id, version(id), "wrong")));

        List<OpenedAccount> opened = admin.get(() -> decisions.open(id, version(id), PASSWORD));
        commit();

        assertThat(opened).extracting(OpenedAccount::name).containsExactly("赵" + mark + "新");
        assertThat(unitOf(opened.get(0).username())).isEqualTo("财政所" + mark + "综合科");
        assertThat(titles(admin)).doesNotContain("工作" + mark);
        assertThat(keeper.get(() -> notifications.listOwn(FIRST)).rows()).extracting(row -> row.kind()).contains("applicationAgreed", "applicationOpened");
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> applications.withdraw(id, version(id))));
    }

    @Test
    void aStepLetsSomebodyActAsLongAsItWaits() throws Exception {
        Caller security = account("s" + mark, null, "security-admin");
        commit();
        assertThat(security.get(() -> roles.explain(clerkName, "applications:agree")).isGranted()).isFalse();
        long id = apply();

        assertThat(security.get(() -> roles.explain(clerkName, "applications:agree")).steps()).singleElement()
            .satisfies(step -> assertThat(step.matter()).contains("工作" + mark));
        assertThat(security.get(() -> roles.listWhoMay("applications:agree"))).extracting(AccountDetails::username).contains(clerkName);
        assertThat(security.get(() -> roles.explain("m" + mark, "applications:agree")).isGranted()).isFalse();

        clerk.run(() -> decisions.decide(id, version(id), true, "同意"));
        commit();
        assertThat(security.get(() -> roles.explain(clerkName, "applications:agree")).isGranted()).as("done").isFalse();
        assertRefused(RuleViolationException.class, () -> clerk.run(() -> decisions.decide(id, version(id), true, "同意")));
        long scan = upload(keeper, "协议.pdf");
        keeper.run(() -> applications.register(id, version(id), "协字1号", TODAY, Set.of(scan)));
        commit();
        assertThat(security.get(() -> roles.explain("a" + mark, "applications:decide")).steps()).extracting(StepRight::matter)
            .anyMatch(matter -> matter.contains("工作" + mark));
        assertThat(security.get(() -> sights.search(new SightFilter("applications.application", id, mark, SightSort.NAME, false), FIRST)).rows())
            .extracting(row -> row.person().username()).contains(clerkName, "m" + mark, "a" + mark).doesNotContain(otherClerkName, "s" + mark);
        keeper.run(() -> applications.withdraw(id, version(id)));
        commit();
        assertThat(security.get(() -> roles.explain("a" + mark, "applications:decide")).steps()).extracting(StepRight::matter)
            .noneMatch(matter -> matter.contains("工作" + mark));
    }

    @Test
    void nobodyActsInThePlaceOfAnother() throws Exception {
        long id = apply();
        int version = version(id);
        Caller other = new Caller(realm, otherClerkName);

        assertRefused(NotPermittedException.class, () -> keeper.run(() -> decisions.decide(id, version, true, "")));
        assertRefused(NotPermittedException.class, () -> admin.run(() -> decisions.decide(id, version, true, "")));
        assertRefused(NotPermittedException.class, () -> other.get(() -> lists.get(id)));
        assertRefused(NotPermittedException.class, () -> clerk.run(() -> applications.withdraw(id, version)));
        assertRefused(NotPermittedException.class, () -> admin.run(() -> applications.withdraw(id, version)));
        assertRefused(NotPermittedException.class, () -> admin.run(() -> applications.register(id, version, "1", TODAY, Set.of(1L))));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> decisions.open(id, version, PASSWORD)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> decisions.giveBack(id, version, "缺章")));
        assertThat(other.get(() -> lists.search(all(""), FIRST)).total()).isZero();
        Operator.run(() -> accounts.grantRole(otherClerkName, "unit-admin"));
        commit();
        assertRefused(NotPermittedException.class, () -> other.get(() -> lists.get(id)));
        assertRefused(NotPermittedException.class, () -> other.run(() -> applications.withdraw(id, version)));
        assertRefused(NotPermittedException.class, () -> other.run(() -> applications.applyAgain(id, version, request())));
        assertThat(other.get(() -> lists.search(all(""), FIRST)).total()).isZero();
        assertRefused(NotPermittedException.class, () -> admin.get(() -> applications.apply(request())));
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        assertRefused(DuplicateException.class, () -> keeper.get(() -> applications.apply(new ApplicationRequest(ApplicationKind.ACCOUNTS, "工作", List.of(clerkId)))));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> applications.apply(new ApplicationRequest(ApplicationKind.ACCOUNTS, "工作", List.of(otherClerkId)))));
        assertRefused(RuleViolationException.class, () -> keeper.get(() -> applications.apply(new ApplicationRequest(ApplicationKind.ACCOUNTS, "工作", List.of()))));
        Operator.run(() -> accounts.disableAccount(clerkName));
        commit();
        assertRefused(RuleViolationException.class, () -> keeper.get(() -> applications.apply(request()))); // no head who can log in
    }

    @Test
    void whatIsReturnedIsChangedAndHandedInAgain() throws Exception {
        long id = apply();
        assertRefused(RuleViolationException.class, () -> clerk.run(() -> decisions.decide(id, version(id), false, " ")));
        clerk.run(() -> decisions.decide(id, version(id), false, "请说明理由"));
        commit();
        assertThat(titles(keeper)).containsExactly("工作" + mark);
        keeper.run(() -> applications.applyAgain(id, version(id), request()));
        commit();
        assertThat(titles(clerk)).containsExactly("工作" + mark); // asked again
        clerk.run(() -> decisions.decide(id, version(id), true, ""));
        register(id, "协字1号");
        commit();
        admin.run(() -> decisions.giveBack(id, version(id), "缺章"));
        commit();
        keeper.run(() -> applications.withdraw(id, version(id)));
        commit();

        assertThat(details(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(titles(keeper)).isEmpty();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsLate() throws Exception {
        long id = apply();
        int version = version(id);
        CountDownLatch both = new CountDownLatch(2);
        List<Future<Object>> calls = new ArrayList<>();
        for (boolean agreed : new boolean[] {true, false}) {
            calls.add(executor.submit(() -> {
                both.countDown();
                both.await();
                try {
                    clerk.run(() -> decisions.decide(id, version, agreed, "意见"));
                    return "done";
                } catch (OfficeException e) {
                    return e;
                }
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> call : calls) {
            outcomes.add(call.get());
        }

        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(StaleDataException.class::isInstance).hasSize(1);
    }

    @Test
    void aUnitIsTakenIn() throws Exception {
        ApplicationRequest join = new ApplicationRequest(ApplicationKind.JOIN, "纳入" + mark, List.of());
        long id = keeper.get(() -> applications.apply(join));
        commit();
        assertThat(unit(office).managed()).isEqualTo(ManagedState.APPLIED);
        assertRefused(DuplicateException.class, () -> keeper.get(() -> applications.apply(join)));
        keeper.run(() -> applications.withdraw(id, version(id)));
        commit();
        assertThat(unit(office).managed()).isEqualTo(ManagedState.NOT_MANAGED);

        keeper.run(() -> applications.applyAgain(id, version(id), join));
        commit();
        clerk.run(() -> decisions.decide(id, version(id), true, ""));
        commit();
        register(id, "协字2号");
        commit();
        prove();
        assertThat(admin.get(() -> decisions.open(id, version(id), PASSWORD))).isEmpty();
        commit();

        assertThat(unit(office).managed()).isEqualTo(ManagedState.MANAGED);
        assertRefused(RuleViolationException.class, () -> keeper.get(() -> applications.apply(join)));
    }

    @Test
    void scansAreReadByThoseConcernedAndReplacedBeforeTheCityDecides() throws Exception {
        long id = apply();
        clerk.run(() -> decisions.decide(id, version(id), true, ""));
        commit();
        long scan = upload(keeper, "协议.pdf");
        long foreign = upload(clerk, "协议.pdf");
        commit();
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> applications.register(id, version(id), "1", TODAY, Set.of())));
        assertRefused(NotFoundException.class, () -> keeper.run(() -> applications.register(id, version(id), "1", TODAY, Set.of(foreign))));
        keeper.run(() -> applications.register(id, version(id), "1", TODAY, Set.of(scan)));
        commit();
        int seen = version(id);
        Caller other = new Caller(realm, otherClerkName);
        assertThat(clerk.get(() -> files.open(scan)).row().name()).isEqualTo("协议.pdf");
        assertThat(admin.get(() -> files.open(scan)).row().name()).isEqualTo("协议.pdf");
        assertRefused(NotFoundException.class, () -> other.get(() -> files.open(scan)));
        assertRefused(NotPermittedException.class, () -> admin.run(() -> applications.replaceFiles(id, seen, Set.of(scan))));

        long better = upload(keeper, "协议（重扫）.pdf");
        keeper.run(() -> applications.replaceFiles(id, seen, Set.of(better)));
        commit();

        assertThat(details(id).presentFiles()).extracting(ApplicationFile::getName).containsExactly("协议（重扫）.pdf");
        assertThat(details(id).formerFiles()).extracting(ApplicationFile::getFileId).containsExactly(scan);
        assertThat(clerk.get(() -> files.open(scan)).row().id()).isEqualTo(scan); // the former is kept
        assertThat(admin.get(() -> lists.search(all("工作" + mark), FIRST)).rows()).extracting(ApplicationRow::files).containsExactly(1);
        assertRefused(StaleDataException.class, () -> admin.run(() -> decisions.giveBack(id, seen, "缺章"))); // who decides has seen the present ones
    }

    @Test
    void whatWaitsForTheHeadGoesWithThePostAndTheAccount() throws Exception {
        long id = apply();
        TodoRow asked = clerk.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().get(0);
        admin.run(() -> staff.endAppointment(clerkId, file(clerkId).version(), headship(clerkId), TODAY.minusDays(1)));
        commit();
        assertThat(titles(clerk)).isEmpty();
        admin.run(() -> staff.appoint(keeperId, file(keeperId).version(), headPost, AppointmentKind.CONCURRENT, TODAY, null));
        commit();

        assertThat(keeper.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows()).extracting(TodoRow::title, TodoRow::createdAt)
            .containsExactly(tuple(asked.title(), asked.createdAt()));
        Operator.run(() -> accounts.disableAccount("m" + mark));
        commit();
        Operator.run(() -> accounts.enableAccount("m" + mark));
        commit();
        assertThat(titles(keeper)).containsExactly(asked.title());
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> decisions.decide(id, version(id), true, ""))); // he has handed it in himself
        assertRefused(RuleViolationException.class, () -> admin.run(() -> decisions.giveBack(id, version(id), " ")));
        admin.run(() -> decisions.giveBack(id, version(id), "先设负责人"));
        commit();
        assertThat(details(id).status()).isEqualTo(ApplicationStatus.RETURNED);
    }

    private long headship(long personId) {
        return file(personId).appointments().stream().filter(held -> held.kind() == AppointmentKind.CONCURRENT).findFirst().orElseThrow().id();
    }

    @Test
    void theListIsSearchedInPagesAndTakenAway() throws Exception {
        for (int i = 0; i < 3; i++) {
            apply();
        }
        assertThat(keeper.get(() -> lists.search(all(""), new PageRequest(2, 2))).rows()).hasSize(1);
        assertThat(admin.get(() -> lists.search(all("工作" + mark), FIRST)).total()).isEqualTo(3);
        assertThat(clerk.get(() -> lists.export(all("财政所" + mark)))).extracting(ApplicationRow::people).containsExactly(1, 1, 1);
        assertThat(keeper.get(() -> lists.search(new ApplicationFilter("", ApplicationStatus.OPENED, ApplicationKind.JOIN, ApplicationSort.UNIT, false), FIRST)).total())
            .isZero();
    }

    private long apply() throws Exception {
        long id = keeper.get(() -> applications.apply(request()));
        commit();
        return id;
    }

    private void register(long id, String number) {
        long scan = upload(keeper, "协议.pdf");
        keeper.run(() -> applications.register(id, version(id), number, TODAY, Set.of(scan)));
    }

    private long upload(Caller caller, String name) {
        return caller.get(() -> files.upload(name, new ByteArrayInputStream(("%PDF-1.4 " + mark + name).getBytes(UTF_8)), FileType.SCANS)).id();
    }

    private ApplicationRequest request() {
        return new ApplicationRequest(ApplicationKind.ACCOUNTS, "工作" + mark, List.of(newcomer));
    }

    private ApplicationDetails details(long id) {
        return admin.get(() -> lists.get(id));
    }

    private int version(long id) {
        return details(id).version();
    }

    private static ApplicationFilter all(String text) {
        return new ApplicationFilter(text, null, null, ApplicationSort.APPLIED, true);
    }

    private List<String> titles(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream().map(TodoRow::title).toList();
    }

    /** The city's administrator gets {@link #PASSWORD}. */
    private void prove() throws Exception {
        Operator.run(() -> accounts.resetPassword("a" + mark, PASSWORD, false));
        commit();
    }
}
