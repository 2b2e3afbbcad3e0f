package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeSort;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.security.AccessReason;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountFilter;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.AccountSort;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.security.OpenLogin;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleScope;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.security.SessionService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.ContainerTest;

class RoleServiceIT extends ContainerTest {
    private static final OwnNoticeFilter ANY = new OwnNoticeFilter("", "", Set.of(NoticeStatus.values()), OwnNoticeSort.CHANGED, true);

    @Inject
    RoleService roles;
    @Inject
    SessionService sessions;
    @Inject
    AccountService accounts;
    @Inject
    NoticeDeskService desk;
    @Inject
    AccountRealm realm;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String role = "role-" + mark;
    private final String holder = "h" + mark;
    private Caller security;

    @BeforeEach
    void createPeople() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        security = create("g" + mark, "security-admin");
        create(holder, "staff");
        commitAndBegin();
    }

    @Test
    void aRoleOfTheOfficesOwnCountsAtOnceForWhoHoldsIt() throws Exception {
        security.run(() -> roles.createRole(role, "档案员", Set.of("notices:publish"), List.of()));
        security.run(() -> accounts.grantRole(holder, role));
        commitAndBegin();
        Caller caller = new Caller(realm, holder);
        assertThat(caller.get(() -> desk.searchOwn(ANY, new PageRequest(0, 1)))).isNotNull();

        RoleDetails seen = security.get(() -> roles.getRole(role));
        assertThat(seen).isEqualTo(new RoleDetails(role, seen.version(), false, false, "档案员", List.of("notices:publish"),
            List.of(new RoleScope("notices:publish", DataScope.OWN, Set.of())), 1));
        security.run(() -> roles.changeRole(role, seen.version(), "档案管理员", Set.of(), List.of()));
        commitAndBegin();

        assertThatThrownBy(() -> caller.get(() -> desk.searchOwn(ANY, new PageRequest(0, 1)))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void ofTwoWhoChangeARoleTheSecondIsTold() throws Exception {
        security.run(() -> roles.createRole(role, "档案员", Set.of(), List.of()));
        commitAndBegin();
        int version = security.get(() -> roles.getRole(role)).version();
        security.run(() -> roles.changeRole(role, version, "第一", Set.of("notices:publish"), List.of()));
        commitAndBegin();

        assertRefused("security.roleStale", () -> security.run(() -> roles.changeRole(role, version, "第二", Set.of(), List.of())));
    }

    @Test
    void administratorsRightsAreInNoOtherRole() throws Exception {
        for (String permission : List.of("audit:read", "roles:manage", "accounts:manage", "*", "notices:*", "no:such")) {
            assertRefused("security.permissionNotForRoles", () -> security.run(() -> roles.createRole(role, "假管理员", Set.of(permission), List.of())));
        }
        assertThat(security.get(roles::listBusinessPermissions)).contains("notices:publish", "organization:manage-own")
            .doesNotContain("audit:read", "pages:manage", "organization:manage", "fields:rotate");
        assertThat(security.get(roles::listPermissions)).contains("notices:publish", "audit:read", "pages:manage").isSorted();
    }

    @Test
    void rolesThatAreBuiltInStay() throws Exception {
        int version = security.get(() -> roles.getRole("publisher")).version();

        assertRefused("security.roleBuiltIn", () -> security.run(() -> roles.changeRole("publisher", version, "x", Set.of(), List.of())));
        assertRefused("security.roleBuiltIn", () -> security.run(() -> roles.deleteRole("publisher", version)));
        assertThatThrownBy(() -> security.run(() -> roles.createRole("publisher", "x", Set.of(), List.of()))).isInstanceOf(DuplicateException.class);
    }

    @Test
    void aRoleThatSomebodyHoldsIsNotDeleted() throws Exception {
        security.run(() -> roles.createRole(role, "档案员", Set.of(), List.of()));
        security.run(() -> accounts.grantRole(holder, role));
        commitAndBegin();
        int version = security.get(() -> roles.getRole(role)).version();

        assertRefused("security.roleHeld", () -> security.run(() -> roles.deleteRole(role, version)));
        security.run(() -> accounts.revokeRole(holder, role));
        commitAndBegin();
        security.run(() -> roles.deleteRole(role, version));

        assertThatThrownBy(() -> security.get(() -> roles.getRole(role))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whySomebodyMayIsExplained() throws Exception {
        AccessReason not = security.get(() -> roles.explain(holder, "notices:publish"));
        assertThat(not.isGranted()).isFalse();
        assertThat(not.giving()).contains("publisher");

        security.run(() -> accounts.grantRole(holder, "publisher"));
        AccessReason granted = security.get(() -> roles.explain(holder, "notices:publish"));

        assertThat(granted.isGranted()).isTrue();
        assertThat(granted.by()).containsExactly("publisher");
        assertThat(security.get(() -> roles.listWhoMay("notices:publish"))).extracting(AccountDetails::username).contains(holder).doesNotContain("g" + mark);
        Operator.run(() -> accounts.disableAccount(holder));
        assertThat(security.get(() -> roles.explain(holder, "notices:publish")).isGranted()).isFalse();
        assertThat(security.get(() -> roles.listWhoMay("notices:publish"))).extracting(AccountDetails::username).doesNotContain(holder);
    }

    @Test
    void peopleAreFoundByNameAndRoleAndHaveASecondPage() {
        for (int i = 0; i < 3; i++) {
            create("p" + i + mark, "publisher");
        }

        Slice<AccountDetails> second = security.get(() -> roles.searchAccounts(new AccountFilter("人" + mark + " " + mark, "publisher", AccountSort.UNIT, false), new PageRequest(2, 2)));

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(AccountDetails::username).containsExactly("p2" + mark);
        assertThat(security.get(() -> roles.searchAccounts(new AccountFilter("%", "", AccountSort.NAME, true), new PageRequest(0, 1))).total()).isZero();
    }

    @Test
    void aSessionThatIsNoMoreIsNotFound() {
        assertThat(security.get(() -> sessions.listSessions("", new PageRequest(0, 100))).rows()).extracting(OpenLogin::username).doesNotContain(holder);
        assertThatThrownBy(() -> security.run(() -> sessions.endSession("none"))).isInstanceOf(NotFoundException.class);
    }

    private Caller create(String name, String... held) {
        Operator.run(() -> {
            accounts.createAccount(NewAccount.named(name, "人" + mark), "Long enough", false);
            List.of(held).forEach(each -> accounts.grantRole(name, each));
        });
        return new Caller(realm, name);
    }

    private void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    private void assertRefused(String key, ThrowingCallable call) throws Exception {
        assertThatThrownBy(call).isInstanceOfSatisfying(OfficeException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        transaction.rollback();
        transaction.begin();
    }
}
