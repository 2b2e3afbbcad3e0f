package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.security.AccessReason;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountFilter;
import org.tongzhou.core.security.AccountSort;
import org.tongzhou.core.security.PostGrantRow;
import org.tongzhou.core.security.PostRole;
import org.tongzhou.core.security.PostRoleService;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.organization.OrganizationTest;

class PostRolesIT extends OrganizationTest {
    private static final String PUBLISH = "notices:publish";

    @Inject
    PostRoleService postRoles;
    @Inject
    RoleService roles;
    @Inject
    CurrentUser currentUser;
    private Caller securityAdmin;
    private String role;

    @BeforeEach
    void createRole() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        securityAdmin = account("s" + mark, null, "security-admin");
        commit();
        role = "r" + mark;
        securityAdmin.run(() -> roles.createRole(role, "发布岗" + mark, Set.of(PUBLISH), List.of()));
        commit();
    }

    @Test
    void whoeverHoldsAPostHasItsRolesAsLongAsItIsHeld() throws Exception {
        assertThat(mayPublish(clerk)).isFalse();
        securityAdmin.run(() -> postRoles.grantToPost(role, clerkPost));
        commit();
        assertThat(mayPublish(clerk)).isTrue();
        assertThat(securityAdmin.get(() -> postRoles.listOf(clerkName))).containsExactly(new PostRole(role, clerkPost, unit(section).label() + " 科员"));

        long other = addPost(section, "内勤", JobRank.STAFF, null);
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), other, AppointmentKind.MAIN, TODAY, null));
        commit();

        assertThat(mayPublish(clerk)).as("moved to another post").isFalse();
    }

    @Test
    void aSecondPostGivesItsRolesBesideTheOwn() throws Exception {
        long second = addPost(otherSection, "内勤", JobRank.STAFF, null);
        securityAdmin.run(() -> postRoles.grantToPost(role, second));
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), second, AppointmentKind.CONCURRENT, TODAY, null));
        commit();

        assertThat(mayPublish(clerk)).isTrue();
    }

    @Test
    void whatBeginsTomorrowGivesNothingToday() throws Exception {
        long second = addPost(otherSection, "内勤", JobRank.STAFF, null);
        securityAdmin.run(() -> postRoles.grantToPost(role, second));
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), second, AppointmentKind.CONCURRENT, TODAY.plusDays(1), null));
        commit();

        assertThat(mayPublish(clerk)).isFalse();
    }

    @Test
    void aDutyGivesARoleInWhateverUnit() throws Exception {
        securityAdmin.run(() -> postRoles.grantToDuty(role, PostDuty.CONFIDENTIAL_SECRETARY));
        commit();
        assertThat(mayPublish(clerk)).isFalse();

        admin.run(() -> posts.changePost(clerkPost, postVersion(section, clerkPost), new PostFacts("科员", JobRank.STAFF, PostDuty.CONFIDENTIAL_SECRETARY, null)));
        commit();

        assertThat(mayPublish(clerk)).isTrue();
        assertThat(securityAdmin.get(() -> postRoles.list(role))).singleElement().extracting(PostGrantRow::duty).isEqualTo(PostDuty.CONFIDENTIAL_SECRETARY);
    }

    @Test
    void whatAPostGivesIsExplainedAndTakenAtOnce() throws Exception {
        securityAdmin.run(() -> postRoles.grantToPost(role, clerkPost));
        commit();

        AccessReason reason = securityAdmin.get(() -> roles.explain(clerkName, PUBLISH));
        assertThat(reason.isGranted()).isTrue();
        assertThat(reason.by()).isEmpty();
        assertThat(reason.byPosts()).extracting(PostRole::role).containsExactly(role);
        assertThat(securityAdmin.get(() -> roles.listWhoMay(PUBLISH))).extracting(AccountDetails::username).contains(clerkName).doesNotContain(otherClerkName);

        long grant = securityAdmin.get(() -> postRoles.list(role)).get(0).id();
        securityAdmin.run(() -> postRoles.withdraw(grant));
        commit();
        assertThat(mayPublish(clerk)).isFalse();
        assertRefused(NotFoundException.class, () -> securityAdmin.run(() -> postRoles.withdraw(grant)));
    }

    @Test
    void whoHasARoleByAPostIsFoundAmongThePeopleOfTheRole() throws Exception {
        securityAdmin.run(() -> postRoles.grantToPost(role, clerkPost));
        commit();

        AccountFilter ofRole = new AccountFilter("", role, AccountSort.USERNAME, false);
        assertThat(securityAdmin.get(() -> roles.searchAccounts(ofRole, new PageRequest(0, 10))).rows()).extracting(AccountDetails::username)
            .containsExactly(clerkName);
        assertThat(securityAdmin.get(() -> roles.listRolesByPosts(Set.of(clerkName, otherClerkName)))).containsOnly(Map.entry(clerkName, Set.of(role)));
    }

    @Test
    void aChangedRoleCountsAtOnceForWhoHasItByAPost() throws Exception {
        securityAdmin.run(() -> postRoles.grantToPost(role, clerkPost));
        commit();
        assertThat(mayPublish(clerk)).isTrue();

        RoleDetails held = securityAdmin.get(() -> roles.getRole(role));
        securityAdmin.run(() -> roles.changeRole(role, held.version(), held.title(), Set.of(), List.of()));
        commit();

        assertThat(mayPublish(clerk)).isFalse();
    }

    @Test
    void aUnitsAdministratorGivesHimselfNothingByPosts() throws Exception {
        long free = addPost(office, "内勤", JobRank.STAFF, null);
        securityAdmin.run(() -> postRoles.grantToPost(role, free));
        securityAdmin.run(() -> postRoles.grantToDuty(role, PostDuty.OFFICE_DIRECTOR));
        commit();
        int version = postVersion(office, free);

        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.appoint(keeperId, file(keeperId).version(), free, AppointmentKind.CONCURRENT, TODAY, null)));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> posts.addPost(office, new PostFacts("副主任", JobRank.STAFF, PostDuty.OFFICE_DIRECTOR, null))));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> posts.changePost(free, version, new PostFacts("内勤", JobRank.STAFF, PostDuty.OFFICE_DIRECTOR, null))));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> posts.changePost(free, version, new PostFacts("内勤", JobRank.CITY_LEADER, PostDuty.NONE, null))));
        keeper.run(() -> posts.changePost(free, version, new PostFacts("内勤", JobRank.SECTION_DEPUTY, PostDuty.NONE, null)));
    }

    @Test
    void whoKeepsAUnitEndsNothingThatTheCityGave() throws Exception {
        securityAdmin.run(() -> postRoles.grantToPost(role, clerkPost));
        keeper.run(() -> staff.startLeaving(clerkId, file(clerkId).version()));
        commit();

        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.finishLeaving(clerkId, file(clerkId).version())));
        admin.run(() -> staff.finishLeaving(clerkId, file(clerkId).version()));
    }

    @Test
    void anAdministratorBecomesNothingByAPost() throws Exception {
        securityAdmin.run(() -> postRoles.grantToPost(role, otherClerkPost));
        give(otherClerkName, "audit-admin");
        commit();

        assertThat(securityAdmin.get(() -> postRoles.listOf(otherClerkName))).isEmpty();
        assertRefused(RuleViolationException.class, () -> securityAdmin.run(() -> postRoles.grantToPost("audit-admin", clerkPost)));
        assertRefused(RuleViolationException.class, () -> securityAdmin.run(() -> postRoles.grantToPost("unit-admin", clerkPost)));
        assertRefused(RuleViolationException.class, () -> securityAdmin.run(() -> postRoles.grantToDuty(role, PostDuty.NONE)));
    }

    @Test
    void aRoleIsGivenOnceAndNotDeletedWhileAPostGivesIt() throws Exception {
        securityAdmin.run(() -> postRoles.grantToPost(role, clerkPost));
        commit();

        assertRefused(DuplicateException.class, () -> securityAdmin.run(() -> postRoles.grantToPost(role, clerkPost)));
        RoleDetails held = securityAdmin.get(() -> roles.getRole(role));
        assertRefused(RuleViolationException.class, () -> securityAdmin.run(() -> roles.deleteRole(role, held.version())));
        assertRefused(NotFoundException.class, () -> securityAdmin.run(() -> postRoles.grantToPost(role, Long.MAX_VALUE)));
        assertRefused(NotFoundException.class, () -> securityAdmin.run(() -> postRoles.grantToPost("no-such", clerkPost)));
        assertRefused(NotPermittedException.class, () -> admin.run(() -> postRoles.grantToPost(role, otherClerkPost)));
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> postRoles.list(role)));
    }

    private boolean mayPublish(Caller caller) {
        return caller.get(() -> currentUser.isPermitted(PUBLISH));
    }

    private int postVersion(long unit, long post) {
        return admin.get(() -> organization.listPosts(unit)).stream().filter(row -> row.id() == post).findFirst().orElseThrow().version();
    }

    private void give(String username, String given) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO security_account_roles (account_id, role_name) SELECT id, ? FROM security_accounts WHERE username = ?")) {
            insert.setString(1, given);
            insert.setString(2, username);
            insert.executeUpdate();
        }
        changed.fire(new AccountChanged(username));
    }
}
