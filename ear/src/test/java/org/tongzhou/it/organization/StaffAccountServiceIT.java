package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.security.AccountKeeper;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.EmergencyLockService;
import org.tongzhou.core.security.LoginDesk;
import org.tongzhou.core.security.LoginSource;
import org.tongzhou.core.security.LoginStep;
import org.tongzhou.core.security.LoginStep.Kind;
import org.tongzhou.core.security.OpenedAccount;
import org.tongzhou.core.security.SecondFactorService;
import org.tongzhou.core.security.StaffAccountFilter;
import org.tongzhou.core.security.StaffAccountListService;
import org.tongzhou.core.security.StaffAccountRow;
import org.tongzhou.core.security.StaffAccountService;
import org.tongzhou.core.security.StaffAccountState;
import org.tongzhou.core.security.StaffAccountStatus;
import org.tongzhou.core.security.UnitRole;
import org.tongzhou.core.security.UnitRoleService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.security.Caller;

/** Accounts of people as the administrators of units and city keep them. */
class StaffAccountServiceIT extends OrganizationTest {
    private static final String PASSWORD = "Long enough 1";

    @Resource
    ManagedExecutorService executor;
    @Inject
    StaffAccountService staffAccounts;
    @Inject
    StaffAccountListService lists;
    @Inject
    EmergencyLockService emergency;
    @Inject
    UnitRoleService unitRoles;
    @Inject
    AccountService accounts;
    @Inject
    SecondFactorService factors;
    @Inject
    LoginDesk desk;
    @Inject
    NoticeDeskService notices;

    @Test
    void anAccountIsOpenedAndItsFirstPasswordIsReplacedAtTheFirstLogin() throws Exception {
        long person = newcomer("张" + mark, "三");
        StaffAccountState before = keeper.get(() -> staffAccounts.getAccount(person));
        assertThat(before.status()).isEqualTo(StaffAccountStatus.NONE);
        assertThat(before.proposed()).startsWith("zhang").endsWith("san");
        prove(keeperName());

        OpenedAccount opened = keeper.get(() -> staffAccounts.open(person, before.proposed(), PASSWORD));
        commit();

        assertThat(opened.name()).isEqualTo("张" + mark + "三");
        assertThat(opened.toString()).doesNotContain(opened.password());
        LoginStep first = desk.enterPassword(opened.username(), opened.password(), LoginSource.of(mark));
        assertThat(first.kind()).isEqualTo(Kind.NEW_PASSWORD);
        assertThat(keeper.get(() -> staffAccounts.getAccount(person)).status()).isEqualTo(StaffAccountStatus.WAITING);
        assertThat(desk.choosePassword(first, "Nobody knows 1", LoginSource.of(mark)).kind()).isEqualTo(Kind.DONE);
        commit();
        assertThat(keeper.get(() -> staffAccounts.getAccount(person)).status()).isEqualTo(StaffAccountStatus.OPEN);
        assertThat(unitOf(opened.username())).isEqualTo("财政所" + mark + "综合科");
        assertThat(new Caller(realm, opened.username()).get(accounts::getOwnAccount).roles()).containsExactly("staff");
    }

    @Test
    void noAccountIsOpenedWithoutTheRightPasswordOrTwiceOrByATakenName() throws Exception {
        long person = newcomer("张" + mark, "四");
        prove(keeperName());
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staffAccounts.open(person, "z" + mark, "wrong")));
        assertRefused(DuplicateException.class, () -> keeper.get(() -> staffAccounts.open(person, clerkName, PASSWORD)));
        assertRefused(RuleViolationException.class, () -> keeper.get(() -> staffAccounts.open(person, "张三", PASSWORD)));

        keeper.get(() -> staffAccounts.open(person, "z" + mark, PASSWORD));
        commit();

        assertRefused(DuplicateException.class, () -> keeper.get(() -> staffAccounts.open(person, "y" + mark, PASSWORD)));
    }

    @Test
    void eachAccountHasOneKeeper() throws Exception {
        assertThat(keeper.get(() -> staffAccounts.getAccount(clerkId))).extracting(StaffAccountState::keeper, StaffAccountState::mayKeep)
            .containsExactly(AccountKeeper.UNIT, true);
        assertThat(admin.get(() -> staffAccounts.getAccount(clerkId)).mayKeep()).isFalse();
        assertThat(admin.get(() -> staffAccounts.getAccount(keeperId))).extracting(StaffAccountState::keeper, StaffAccountState::mayKeep)
            .containsExactly(AccountKeeper.CITY, true);
        assertThat(admin.get(() -> staffAccounts.getAccount(otherClerkId)).keeper()).isEqualTo(AccountKeeper.CITY); // no administrator there

        assertRefused(NotPermittedException.class, () -> admin.run(() -> staffAccounts.disable(clerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staffAccounts.disable(keeperId)));
        Operator.run(() -> accounts.grantRole(clerkName, "leader"));
        commit();
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staffAccounts.renewPassword(clerkId, PASSWORD)));
        Operator.run(() -> {
            accounts.revokeRole(clerkName, "leader");
            accounts.grantRole(clerkName, "security-admin");
        });
        commit();
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staffAccounts.renewPassword(clerkId, PASSWORD)));
        assertRefused(NotPermittedException.class, () -> admin.get(() -> staffAccounts.renewPassword(clerkId, PASSWORD)));
    }

    @Test
    void whoKeepsOneUnitCannotReachTheAccountsOfAnother() throws Exception {
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staffAccounts.getAccount(otherClerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staffAccounts.open(otherClerkId, "z" + mark, PASSWORD)));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staffAccounts.renewPassword(otherClerkId, PASSWORD)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staffAccounts.disable(otherClerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staffAccounts.enable(otherClerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staffAccounts.forgiveFailures(otherClerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staffAccounts.removeSecondFactor(otherClerkId, PASSWORD)));
        assertThat(keeper.get(() -> lists.listWithout(otherSection)).total()).isZero();
        assertThat(keeper.get(() -> lists.search(of(town, null), new PageRequest(0, 50))).rows()).extracting(StaffAccountRow::personId)
            .containsExactly(keeperId, clerkId);
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> staffAccounts.getAccount(clerkId)));
    }

    @Test
    void anAccountIsShutOnlyWhenNothingIsOpenAndOpenedAgain() throws Exception {
        Operator.run(() -> accounts.grantRole(keeperName(), "publisher"));
        commit();
        long notice = keeper.get(() -> notices.addDraft(new NoticeDraft("题" + mark, "文", Audience.ofUnits(Set.of(unit(section).label())), Urgency.ROUTINE,
            false, Instant.now().plus(Duration.ofDays(3)))));
        keeper.run(() -> notices.publish(notice, notices.getOwn(notice).version()));
        commit();
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> staffAccounts.disable(clerkId)));
        keeper.run(() -> staff.handOver(clerkId, file(clerkId).version(), keeperId));
        commit();

        keeper.run(() -> staffAccounts.disable(clerkId));
        commit();
        assertRefused(NotPermittedException.class, () -> clerk.get(accounts::getOwnAccount));
        keeper.run(() -> staffAccounts.enable(clerkId));
        commit();
        assertThat(clerk.get(accounts::getOwnAccount).enabled()).isTrue();
    }

    @Test
    void aNewPasswordReplacesTheForgottenOneAndFailuresAreForgiven() throws Exception {
        prove(keeperName());
        prove(clerkName);
        for (int i = 0; i < 5; i++) {
            desk.enterPassword(clerkName, "wrong", LoginSource.of(mark));
        }
        assertThat(keeper.get(() -> staffAccounts.getAccount(clerkId)).pausing()).isTrue();
        keeper.run(() -> staffAccounts.forgiveFailures(clerkId));
        commit();
        assertThat(desk.enterPassword(clerkName, PASSWORD, LoginSource.of(mark)).kind()).isEqualTo(Kind.DONE);

        OpenedAccount renewed = keeper.get(() -> staffAccounts.renewPassword(clerkId, PASSWORD));
        commit();
        assertThat(desk.enterPassword(clerkName, PASSWORD, LoginSource.of(mark)).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(clerkName, renewed.password(), LoginSource.of(mark)).kind()).isEqualTo(Kind.NEW_PASSWORD);
        assertRefused(NotFoundException.class, () -> keeper.run(() -> staffAccounts.removeSecondFactor(clerkId, PASSWORD)));
    }

    @Test
    void aUnitGivesItsPeopleTheRolesOfUnits() throws Exception {
        assertThat(keeper.get(() -> unitRoles.list(clerkId))).filteredOn(role -> role.name().equals("publisher")).extracting(UnitRole::held)
            .containsExactly(false);
        keeper.run(() -> unitRoles.give(clerkId, "publisher"));
        commit();
        assertThat(rolesOf(clerkName)).contains("publisher");
        assertThat(keeper.get(() -> staffAccounts.getAccount(clerkId)).mayKeep()).as("still the unit's to keep").isTrue();
        assertRefused(DuplicateException.class, () -> keeper.run(() -> unitRoles.give(clerkId, "publisher")));

        assertRefused(RuleViolationException.class, () -> keeper.run(() -> unitRoles.give(clerkId, "leader")));
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> unitRoles.give(clerkId, "unit-admin")));
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> unitRoles.take(clerkId, "staff")));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> unitRoles.give(keeperId, "publisher")));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> unitRoles.give(otherClerkId, "publisher")));
        assertRefused(NotPermittedException.class, () -> admin.run(() -> unitRoles.give(clerkId, "publisher")));
        assertRefused(NotPermittedException.class, () -> clerk.run(() -> unitRoles.give(clerkId, "publisher")));
        assertThat(admin.get(() -> unitRoles.list(clerkId))).isEmpty();
        keeper.run(() -> unitRoles.take(clerkId, "publisher"));
        commit();
        assertThat(rolesOf(clerkName)).doesNotContain("publisher");
    }

    @Test
    void ofTwoWhoOpenForOnePersonOneIsTold() throws Exception {
        long person = newcomer("张" + mark, "五");
        prove(keeperName());
        List<Object> outcomes = atOnce(() -> staffAccounts.open(person, "v" + mark, PASSWORD), () -> staffAccounts.open(person, "w" + mark, PASSWORD));

        assertThat(outcomes).filteredOn(OpenedAccount.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(DuplicateException.class::isInstance).hasSize(1);
    }

    @Test
    void allOfAUnitWithoutOneGetAnAccount() throws Exception {
        List<Long> people = List.of(newcomer("李" + mark, "一"), newcomer("李" + mark, "一"));
        prove(keeperName());
        Slice<StaffAccountRow> without = keeper.get(() -> lists.listWithout(office));
        assertThat(without.rows()).extracting(StaffAccountRow::personId).containsExactlyElementsOf(people);
        assertThat(without.rows()).extracting(StaffAccountRow::username).doesNotHaveDuplicates();
        assertThat(admin.get(() -> lists.listWithout(office)).total()).isZero(); // the unit's to open

        assertRefused(NotPermittedException.class, () -> keeper.get(() -> lists.openAll(office, "wrong")));
        assertThat(keeper.get(() -> lists.openAll(office, PASSWORD))).extracting(OpenedAccount::username)
            .containsExactlyElementsOf(without.rows().stream().map(StaffAccountRow::username).toList());
        commit();

        assertRefused(RuleViolationException.class, () -> keeper.get(() -> lists.openAll(office, PASSWORD)));
        assertThat(keeper.get(() -> lists.search(of(office, StaffAccountStatus.WAITING), new PageRequest(1, 1))).rows()).hasSize(1);
        assertThat(keeper.get(() -> lists.export(of(office, StaffAccountStatus.WAITING)))).hasSize(2);
    }

    @Test
    void ofTwoWhoOpenForAllTheSecondLeavesOutWhomTheFirstHasServed() throws Exception {
        newcomer("李" + mark, "一");
        newcomer("李" + mark, "二");
        prove(keeperName());

        List<Object> outcomes = atOnce(() -> lists.openAll(office, PASSWORD), () -> lists.openAll(office, PASSWORD));

        assertThat(outcomes).noneMatch(DuplicateException.class::isInstance);
        assertThat(outcomes.stream().filter(List.class::isInstance).mapToInt(opened -> ((List<?>) opened).size()).sum()).isEqualTo(2);
        assertThat(keeper.get(() -> lists.listWithout(office)).total()).isZero();
    }

    @Test
    void whatTheSecurityAdministratorLocksOnlyHeUnlocks() throws Exception {
        Operator.run(() -> accounts.grantRole(otherClerkName, "security-admin"));
        commit();
        Caller security = new Caller(realm, otherClerkName);
        prove(otherClerkName);
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> emergency.lock(clerkName, "冒用", PASSWORD)));
        assertRefused(NotPermittedException.class, () -> security.run(() -> emergency.lock(clerkName, "冒用", "wrong")));
        assertRefused(RuleViolationException.class, () -> security.run(() -> emergency.lock(otherClerkName, "冒用", PASSWORD)));

        security.run(() -> emergency.lock(clerkName, "冒用", PASSWORD));
        commit();
        assertRefused(NotPermittedException.class, () -> clerk.get(accounts::getOwnAccount));
        assertThat(keeper.get(() -> staffAccounts.getAccount(clerkId))).extracting(StaffAccountState::status, StaffAccountState::lockedReason)
            .containsExactly(StaffAccountStatus.LOCKED, "冒用");
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> staffAccounts.enable(clerkId)));
        assertRefused(RuleViolationException.class, () -> security.run(() -> emergency.lock(clerkName, "又", PASSWORD)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> emergency.lift(clerkName, PASSWORD)));

        security.run(() -> emergency.lift(clerkName, PASSWORD));
        commit();
        assertThat(clerk.get(accounts::getOwnAccount).enabled()).isTrue();
    }

    @Test
    void whoHasLeftHasNoRightsAndIsLetInByNobody() throws Exception {
        Operator.run(() -> accounts.grantRole(clerkName, "staff"));
        Operator.run(() -> accounts.grantRole(clerkName, "publisher"));
        commit();
        keeper.run(() -> staff.startLeaving(clerkId, file(clerkId).version()));
        commit();
        keeper.run(() -> staff.finishLeaving(clerkId, file(clerkId).version()));
        commit();

        assertThat(rolesOf(clerkName)).containsExactly("staff");
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> staffAccounts.enable(clerkId)));
        assertRefused(RuleViolationException.class, () -> keeper.get(() -> staffAccounts.renewPassword(clerkId, PASSWORD)));
    }

    private List<String> rolesOf(String username) throws Exception {
        return Operator.run((Callable<List<String>>) () -> Stream.iterate(0, first -> first + 500)
            .map(first -> accounts.listAccounts(new PageRequest(first, 500)).rows()).takeWhile(rows -> !rows.isEmpty()).flatMap(List::stream)
            .filter(account -> account.username().equals(username)).findFirst().orElseThrow().roles());
    }

    private long newcomer(String familyName, String givenName) throws Exception {
        long person = addPerson(familyName, givenName, clerkPost);
        commit();
        return person;
    }

    private String keeperName() {
        return "m" + mark;
    }

    /** The account gets {@link #PASSWORD}. */
    private void prove(String username) throws Exception {
        Operator.run(() -> accounts.resetPassword(username, PASSWORD, false));
        commit();
    }

    private static StaffAccountFilter of(long unit, StaffAccountStatus status) {
        return new StaffAccountFilter(new StaffFilter("", unit, null, StaffSort.PRECEDENCE, false), status);
    }

    /** What the keeper's two calls at the same time end with. */
    private List<Object> atOnce(Supplier<?> first, Supplier<?> second) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Future<Object>> calls = Stream.of(first, second).map(call -> executor.submit(() -> outcome(call, both))).toList();
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> call : calls) {
            outcomes.add(call.get());
        }
        return outcomes;
    }

    private Object outcome(Supplier<?> call, CountDownLatch both) throws InterruptedException {
        both.countDown();
        both.await();
        try {
            return keeper.get(call);
        } catch (OfficeException e) {
            return e;
        }
    }
}
