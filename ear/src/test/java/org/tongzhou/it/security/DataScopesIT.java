package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.notices.OwnNoticeSort;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.ReachReason;
import org.tongzhou.core.organization.StaffEntry;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.security.AccountKeeper;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.PostRoleService;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleScope;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.security.StaffAccountService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.organization.OrganizationTest;

/** A town with a station below its second office: how far a role reaches. */
class DataScopesIT extends OrganizationTest {
    private static final String KEEP = "organization:manage-own";
    private static final String PUBLISH = "notices:publish";
    private static final PageRequest MANY = new PageRequest(0, 100);

    @Inject
    RoleService roles;
    @Inject
    PostRoleService postRoles;
    @Inject
    StaffAccountService accounts;
    @Inject
    NoticeDeskService desk;
    private Caller security;
    private String role;
    private long station;
    private long stationPost;
    private long stationPersonId;
    private long deputyPost;

    @BeforeEach
    void createStation() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        security = account("s" + mark, null, "security-admin");
        commit();
        role = "r" + mark;
        station = addUnit(otherOffice, "救助站" + mark, UnitKind.DEPARTMENT);
        stationPost = addPost(station, "站员", JobRank.STAFF, null);
        stationPersonId = addPerson("许" + mark, "四", stationPost);
        deputyPost = addPost(otherSection, "副科长", JobRank.STAFF, null);
        commit();
    }

    @Test
    void aRoleByAPostReachesFromThatPostAsLongAsItIsHeld() throws Exception {
        create(KEEP, DataScope.UNIT, Set.of());
        security.run(() -> postRoles.grantToPost(role, deputyPost));
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), deputyPost, AppointmentKind.CONCURRENT, TODAY.minusDays(30), null));
        commit();

        assertThat(kept(clerk)).as("the unit of the post and its section, neither his own unit nor the station below")
            .containsExactlyInAnyOrder(otherClerkId, clerkId);
        clerk.run(() -> posts.addPost(otherSection, new PostFacts("内勤", JobRank.STAFF, PostDuty.NONE, null)));
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> staff.getPerson(stationPersonId)));
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> staff.getPerson(keeperId)));

        long appointment = file(clerkId).appointments().stream().filter(held -> held.kind() == AppointmentKind.CONCURRENT).findFirst().orElseThrow().id();
        admin.run(() -> staff.endAppointment(clerkId, file(clerkId).version(), appointment, TODAY.minusDays(1)));
        commit();

        assertRefused(NotPermittedException.class, () -> clerk.get(() -> staff.search(ALL, MANY)));
    }

    @Test
    void eachScopeReachesAsFarAsItSays() throws Exception {
        create(KEEP, DataScope.SECTION, Set.of());
        give(role);
        assertThat(kept(clerk)).containsExactly(clerkId);
        change(KEEP, DataScope.UNIT, Set.of());
        assertThat(kept(clerk)).containsExactlyInAnyOrder(clerkId, keeperId);
        change(KEEP, DataScope.LISTED, Set.of(otherOffice));
        assertThat(kept(clerk)).containsExactlyInAnyOrder(otherClerkId, stationPersonId);
        change(KEEP, DataScope.ALL, Set.of());
        assertThat(kept(clerk)).contains(clerkId, keeperId, otherClerkId, stationPersonId).hasSizeGreaterThan(400);
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> units.addUnit(town, facts("单位" + mark, UnitKind.DEPARTMENT))));
        assertThat(admin.get(() -> accounts.getAccount(stationPersonId)).keeper()).as("who reaches all is no unit's own").isEqualTo(AccountKeeper.CITY);
    }

    @Test
    void twoRolesReachAsFarAsBothTogether() throws Exception {
        create(KEEP, DataScope.LISTED, Set.of(station));
        security.run(() -> postRoles.grantToPost(role, keeperPost()));
        commit();

        assertThat(kept(keeper)).as("his unit as its administrator, and the station").containsExactlyInAnyOrder(clerkId, keeperId, stationPersonId);
        assertThat(security.get(() -> roles.explain("m" + mark, KEEP)).reaches())
            .extracting(ReachReason::role, ReachReason::scope, ReachReason::units)
            .containsExactlyInAnyOrder(tuple("unit-admin", DataScope.UNIT_AND_BELOW, List.of(unit(office).label())),
                tuple(role, DataScope.LISTED, List.of(unit(station).label())));
    }

    @Test
    void whoKeepsListedUnitsKeepsTheirAccounts() throws Exception {
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> accounts.getAccount(stationPersonId)));
        create(KEEP, DataScope.LISTED, Set.of(station));
        give(role);

        assertThat(clerk.get(() -> accounts.getAccount(stationPersonId)).mayKeep()).isTrue();
        assertThat(admin.get(() -> accounts.getAccount(stationPersonId)).mayKeep()).as("each account has one keeper").isFalse();
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> accounts.getAccount(otherClerkId)));
    }

    @Test
    void noticesArePublishedAsFarAsTheRoleReaches() throws Exception {
        Caller other = account("p" + mark, stationPersonId, "publisher");
        commit();
        long notice = other.get(() -> desk.addDraft(draft()));
        commit();
        create(PUBLISH, DataScope.SECTION, Set.of());
        give(role);

        assertThat(published(clerk)).isEmpty();
        assertRefused(NotFoundException.class, () -> clerk.get(() -> desk.getOwn(notice)));
        change(PUBLISH, DataScope.LISTED, Set.of(otherOffice));
        assertThat(published(clerk)).containsExactly(notice);
        clerk.run(() -> desk.deleteDraft(notice, clerk.get(() -> desk.getOwn(notice)).version()));
        commit();
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> desk.addDraft(draft()))); // in the name of a unit that it does not reach
        change(PUBLISH, DataScope.SECTION, Set.of());
        long own = clerk.get(() -> desk.addDraft(draft()));
        commit();
        change(PUBLISH, DataScope.LISTED, Set.of(otherOffice));
        assertThat(published(clerk)).as("what is his own, whatever it reaches").containsExactly(own);
        change(PUBLISH, DataScope.ALL, Set.of());
        assertThat(published(clerk)).containsExactly(own);
        clerk.run(() -> desk.deleteDraft(own, clerk.get(() -> desk.getOwn(own)).version()));
    }

    @Test
    void scopesThatMakeNoSenseAreRefused() throws Exception {
        assertRefused(RuleViolationException.class, () -> create(KEEP, DataScope.OWN, Set.of()));
        assertRefused(RuleViolationException.class, () -> create(KEEP, DataScope.LISTED, Set.of()));
        assertRefused(NotFoundException.class, () -> create(KEEP, DataScope.LISTED, Set.of(Long.MAX_VALUE)));
        create(KEEP, DataScope.UNIT, Set.of(station));
        RoleDetails made = security.get(() -> roles.getRole(role));
        assertThat(made.scopes()).containsExactly(new RoleScope(KEEP, DataScope.UNIT, Set.of()));

        change(KEEP, DataScope.LISTED, Set.of(station));

        assertThat(security.get(() -> roles.getRole(role)).version()).as("a scope alone is a change").isGreaterThan(made.version());
    }

    private static final StaffFilter ALL = new StaffFilter("", null, null, StaffSort.PRECEDENCE, false);

    private void create(String permission, DataScope scope, Set<Long> unitIds) throws Exception {
        security.run(() -> roles.createRole(role, "范围" + mark, Set.of(permission), List.of(new RoleScope(permission, scope, unitIds))));
        commit();
    }

    private void change(String permission, DataScope scope, Set<Long> unitIds) throws Exception {
        RoleDetails seen = security.get(() -> roles.getRole(role));
        security.run(() -> roles.changeRole(role, seen.version(), seen.title(), Set.of(permission), List.of(new RoleScope(permission, scope, unitIds))));
        commit();
    }

    /** To the clerk, by the only post that he holds. */
    private void give(String name) throws Exception {
        security.run(() -> postRoles.grantToPost(name, clerkPost));
        commit();
    }

    private long keeperPost() {
        return admin.get(() -> organization.listPosts(office)).stream().filter(post -> post.facts().name().equals("主任")).findFirst().orElseThrow().id();
    }

    private List<Long> kept(Caller caller) {
        return Stream.iterate(0, page -> page + 1).map(page -> caller.get(() -> staff.search(ALL, new PageRequest(page * 100, 100))).rows())
            .takeWhile(rows -> !rows.isEmpty()).flatMap(List::stream).map(StaffEntry::id).toList();
    }

    private List<Long> published(Caller caller) {
        OwnNoticeFilter filter = new OwnNoticeFilter(mark, "", Set.of(NoticeStatus.values()), OwnNoticeSort.CHANGED, true);
        return caller.get(() -> desk.searchOwn(filter, MANY)).rows().stream().map(OwnNoticeRow::id).toList();
    }

    private NoticeDraft draft() {
        return new NoticeDraft("通知" + mark, "内容", Audience.EVERYBODY, Urgency.ROUTINE, false, null);
    }
}
