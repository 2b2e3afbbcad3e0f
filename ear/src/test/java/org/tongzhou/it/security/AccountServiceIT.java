package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.UsageStatisticsService;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.LoginDesk;
import org.tongzhou.core.security.LoginSource;
import org.tongzhou.core.security.LoginStep.Kind;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.ContainerTest;

class AccountServiceIT extends ContainerTest {
    private static final String PASSWORD = "Long enough";

    @Inject
    AccountService accounts;
    @Inject
    UsageStatisticsService statistics;
    @Inject
    LoginDesk desk;
    @Inject
    AccountRealm realm;
    private final String username = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAccountIsWhatItWasCreatedAs() {
        Operator.run(() -> accounts.createAccount(new NewAccount(
            username, "许诺", "许", "诺", "综合科", "一级科员", "xunuo@jingchuan.example", "zh-CN"), PASSWORD, false));
        Operator.run(() -> accounts.grantRole(username, "staff"));

        assertThat(new Caller(realm, username).get(accounts::getOwnAccount)).isEqualTo(new AccountDetails(
            username, "许诺", "许", "诺", "综合科", "一级科员", "xunuo@jingchuan.example", "zh-CN", true, List.of("staff")));
    }

    @Test
    void aUserNameIsGivenOnce() {
        create();

        assertThatThrownBy(this::create).isInstanceOf(DuplicateException.class);
    }

    @Test
    void incompleteAccountsAreRefused() {
        assertThatThrownBy(() -> Operator.run(() -> accounts.createAccount(NewAccount.named(username, " "), PASSWORD, false)))
            .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void shortPasswordsAreRefused() {
        assertThatThrownBy(() -> Operator.run(() -> accounts.createAccount(NewAccount.named(username, "许诺"), "short", false)))
            .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void unknownRolesAreNotGranted() {
        create();

        assertThatThrownBy(() -> Operator.run(() -> accounts.grantRole(username, "emperor"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void rolesCountAtOnceForWhoIsLoggedIn() throws Exception {
        create();
        commitAndBegin();
        Caller caller = new Caller(realm, username);
        assertThatThrownBy(() -> caller.get(statistics::listUsage)).isInstanceOf(NotPermittedException.class);
        rollbackAndBegin();

        Operator.run(() -> accounts.grantRole(username, "system-admin"));
        commitAndBegin();
        assertThat(caller.get(statistics::listUsage)).isNotNull();

        Operator.run(() -> accounts.revokeRole(username, "system-admin"));
        commitAndBegin();
        assertThatThrownBy(() -> caller.get(statistics::listUsage)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aRoleWhoseGrantWasRolledBackCountsForNobody() throws Exception {
        create();
        commitAndBegin();
        Caller caller = new Caller(realm, username);

        Operator.run(() -> accounts.grantRole(username, "system-admin"));
        assertThat(caller.get(statistics::listUsage)).isNotNull();
        rollbackAndBegin();

        assertThatThrownBy(() -> caller.get(statistics::listUsage)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndCannotComeBack() throws Exception {
        create();
        commitAndBegin();
        Caller caller = new Caller(realm, username);
        assertThat(caller.get(accounts::getOwnAccount).enabled()).isTrue();

        Operator.run(() -> accounts.disableAccount(username));
        commitAndBegin();

        assertThatThrownBy(() -> caller.get(accounts::getOwnAccount)).isInstanceOf(NotPermittedException.class);
        assertThat(login(PASSWORD)).isEqualTo(Kind.REFUSED);
        rollbackAndBegin();

        Operator.run(() -> accounts.enableAccount(username));
        commitAndBegin();
        assertThat(login(PASSWORD)).isEqualTo(Kind.DONE);
    }

    @Test
    void nobodyDisablesHimself() {
        create();
        Operator.run(() -> accounts.grantRole(username, "system-admin"));

        assertThatThrownBy(() -> new Caller(realm, username).run(() -> accounts.disableAccount(username)))
            .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void onlyTheRightPasswordLogsIn() throws Exception {
        create();
        commitAndBegin();

        assertThat(login(PASSWORD)).isEqualTo(Kind.DONE);
        assertThat(login("something else")).isEqualTo(Kind.REFUSED);
        assertThat(login("x".repeat(100_000))).isEqualTo(Kind.REFUSED);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountAgainstTheRightOne() throws Exception {
        create();
        commitAndBegin();

        for (int i = 0; i < 5; i++) {
            assertThat(login("something else")).isEqualTo(Kind.REFUSED);
        }

        assertThat(login(PASSWORD)).isEqualTo(Kind.REFUSED);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() throws Exception {
        create();
        commitAndBegin();
        Caller caller = new Caller(realm, username);
        assertThatThrownBy(() -> caller.run(() -> accounts.changePassword("wrong one", "Another password")))
            .isInstanceOf(NotPermittedException.class);
        rollbackAndBegin();

        caller.run(() -> accounts.changePassword(PASSWORD, "Another password"));
        commitAndBegin();

        assertThat(login("Another password")).isEqualTo(Kind.DONE);
        assertThat(login(PASSWORD)).isEqualTo(Kind.REFUSED);
    }

    @Test
    void theListOfAccountsHasASecondPage() throws Exception {
        create();
        Operator.run(() -> accounts.createAccount(NewAccount.named(username + "-b", "许诺"), PASSWORD, false));

        Slice<AccountDetails> first = Operator.run((Callable<Slice<AccountDetails>>) () -> accounts.listAccounts(new PageRequest(0, 500)));
        Slice<AccountDetails> second = Operator.run((Callable<Slice<AccountDetails>>) () -> accounts.listAccounts(new PageRequest(1, 1)));

        assertThat(second.rows()).containsExactly(first.rows().get(1));
        assertThat(second.total()).isEqualTo(first.total()).isGreaterThanOrEqualTo(first.rows().size());
        assertThat(first.rows()).extracting(AccountDetails::username).isSorted();
    }

    private void create() {
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "许诺"), PASSWORD, false));
    }

    private Kind login(String password) {
        return desk.enterPassword(username, password, LoginSource.of(username)).kind();
    }

    private void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    /** After a refusal, which has marked the transaction for rollback. */
    private void rollbackAndBegin() throws Exception {
        transaction.rollback();
        transaction.begin();
    }
}
