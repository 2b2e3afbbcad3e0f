package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditService;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.ContainerTest;

/** The three administrators: what each may do, and that nobody is two of them. */
class AdministratorsIT extends ContainerTest {
    private static final String PASSWORD = "Long enough";

    @Inject
    AccountService accounts;
    @Inject
    AuditService audit;
    @Inject
    LayerService layers;
    @Inject
    AccountRealm realm;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String username = "u" + mark;

    @Test
    void eachDoesItsOwnWorkAndNotThatOfTheOthers() throws Exception {
        Caller system = create("s" + mark, "system-admin");
        Caller security = create("g" + mark, "security-admin");
        Caller auditor = create("a" + mark, "audit-admin");
        create(username);
        transaction.commit();

        system.run(() -> accounts.createAccount(NewAccount.named("n" + mark, "新人"), PASSWORD, false));
        security.run(() -> accounts.grantRole(username, "publisher"));
        assertThat(auditor.get(() -> audit.search(AuditFilter.ALL, new PageRequest(0, 1))).rows()).hasSize(1);

        for (Caller other : List.of(security, auditor)) {
            assertNotPermitted(() -> other.run(() -> accounts.createAccount(NewAccount.named("m" + mark, "新人"), PASSWORD, false)));
            assertNotPermitted(() -> other.run(() -> accounts.disableAccount(username)));
            assertNotPermitted(() -> other.run(() -> accounts.resetPassword(username, PASSWORD, false)));
            assertNotPermitted(() -> other.get(layers::listRoles));
        }
        for (Caller other : List.of(system, auditor)) {
            assertNotPermitted(() -> other.run(() -> accounts.grantRole(username, "leader")));
            assertNotPermitted(() -> other.run(() -> accounts.revokeRole(username, "publisher")));
        }
        for (Caller other : List.of(system, security)) {
            assertNotPermitted(() -> other.get(() -> audit.search(AuditFilter.ALL, new PageRequest(0, 1))));
        }
        assertNotPermitted(() -> auditor.get(() -> accounts.listAccounts(new PageRequest(0, 1))));
    }

    @Test
    void nobodyIsTwoOfTheThreeOrDoesBusinessBeside() throws Exception {
        create("s" + mark, "system-admin");
        create(username, "publisher");
        transaction.commit();

        assertRefused("security.administratorHoldsOthers", () -> Operator.run(() -> accounts.grantRole("s" + mark, "audit-admin")));
        assertRefused("security.administratorHoldsNothingElse", () -> Operator.run(() -> accounts.grantRole("s" + mark, "publisher")));
        assertRefused("security.administratorHoldsOthers", () -> Operator.run(() -> accounts.grantRole(username, "security-admin")));
    }

    @Test
    void theSystemAdministratorCannotBecomeAnotherByAPassword() throws Exception {
        Caller system = create("s" + mark, "system-admin");
        create("a" + mark, "audit-admin");
        create(username);
        transaction.commit();

        assertRefused("security.administratorsPassword", () -> system.run(() -> accounts.resetPassword("a" + mark, "Another password 2", false)));
        system.run(() -> accounts.resetPassword(username, "Another password 2", false));
        Operator.run(() -> accounts.resetPassword("a" + mark, "Another password 2", false));
    }

    @Test
    void nobodyChangesHisOwnRoles() throws Exception {
        Caller security = create("g" + mark, "security-admin");
        transaction.commit();

        assertRefused("security.ownRoles", () -> security.run(() -> accounts.revokeRole("g" + mark, "security-admin")));
        assertRefused("security.ownRoles", () -> security.run(() -> accounts.grantRole("g" + mark, "staff")));
    }

    @Test
    void theLastAdministratorOfAKindStays() {
        List<String> auditors = holders("audit-admin");
        auditors.stream().skip(1).forEach(other -> Operator.run(() -> accounts.revokeRole(other, "audit-admin")));

        assertRefused("security.lastAdministrator", () -> Operator.run(() -> accounts.disableAccount(auditors.get(0))));
    }

    @Test
    void theLastRoleOfAKindIsNotTakenAway() {
        List<String> auditors = holders("audit-admin");
        auditors.stream().skip(1).forEach(other -> Operator.run(() -> accounts.disableAccount(other)));

        assertRefused("security.lastAdministrator", () -> Operator.run(() -> accounts.revokeRole(auditors.get(0), "audit-admin")));
    }

    /** Those who can do the work at present, in this test's transaction. */
    private List<String> holders(String role) {
        create("a" + mark, role);
        create("b" + mark, role);
        List<String> found = new java.util.ArrayList<>();
        Operator.run(() -> {
            for (int first = 0; first < accounts.listAccounts(new PageRequest(0, 1)).total(); first += 500) {
                accounts.listAccounts(new PageRequest(first, 500)).rows().stream()
                    .filter(account -> account.enabled() && account.roles().contains(role)).forEach(account -> found.add(account.username()));
            }
        });
        return found;
    }

    private Caller create(String name, String... roles) {
        Operator.run(() -> {
            accounts.createAccount(NewAccount.named(name, "人" + mark), PASSWORD, false);
            List.of(roles).forEach(role -> accounts.grantRole(name, role));
        });
        return new Caller(realm, name);
    }

    private static void assertNotPermitted(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotPermittedException.class);
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
