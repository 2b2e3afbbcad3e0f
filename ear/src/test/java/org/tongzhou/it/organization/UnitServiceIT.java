package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.ManagedState;
import org.tongzhou.core.organization.OpeningCheck;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.PostRow;
import org.tongzhou.core.organization.UnitChangeKind;
import org.tongzhou.core.organization.UnitChangeRow;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.organization.UnitRow;
import org.tongzhou.core.organization.UnitStatus;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;

class UnitServiceIT extends OrganizationTest {
    @Inject
    NoticeDeskService desk;
    @Inject
    PortletRuleService rules;
    @Inject
    AccountService accounts;

    @Test
    void theTreeListsEachUnitBeforeThoseBelowItWithAllItsPeople() {
        List<UnitRow> rows = admin.get(organization::listUnits);

        List<Long> ids = rows.stream().map(UnitRow::id).toList();
        assertThat(ids).containsSubsequence(town, office, section, otherOffice, otherSection);
        assertThat(rows).filteredOn(row -> row.id() == town).extracting(UnitRow::people).containsExactly(3L);
        assertThat(rows).filteredOn(row -> row.id() == office).extracting(UnitRow::people).containsExactly(2L);
    }

    @Test
    void anotherNameIsThatOfItsPeopleAudiencesAndRulesAtOnce() throws Exception {
        String before = unit(section).label();
        PortletReference portlet = new PortletReference("/t" + mark, "p");
        Operator.run(() -> rules.setAudience(portlet, Set.of(), Set.of(before)));
        Operator.run(() -> accounts.grantRole(clerkName, "publisher"));
        commit();
        long notice = clerk.get(() -> desk.addDraft(new NoticeDraft("题", "文", Audience.ofUnits(Set.of(before)), Urgency.ROUTINE, false, null)));
        commit();

        admin.run(() -> units.changeUnit(office, unit(office).version(), facts("财税所" + mark, UnitKind.DEPARTMENT)));
        commit();

        String after = "财税所" + mark + "综合科";
        assertThat(unit(section).label()).isEqualTo(after);
        assertThat(unitOf(clerkName)).isEqualTo(after);
        assertThat(clerk.get(() -> desk.getOwn(notice)).draft().audience().units()).containsExactly(after);
        assertThat(clerk.get(() -> desk.getOwn(notice)).unit()).isEqualTo(after);
        assertThat(Operator.run((Callable<Set<String>>) () -> rules.listRules().stream()
            .filter(rule -> rule.portlet().equals(portlet)).findFirst().orElseThrow().units())).containsExactly(after);
        assertThat(history(office)).extracting(UnitChangeRow::kind).containsExactly(UnitChangeKind.RENAMED, UnitChangeKind.FOUNDED);
        assertThat(history(office).get(0).oldName()).isEqualTo("财政所" + mark);
        assertThat(admin.get(() -> organization.searchUnits("财政所" + mark))).extracting(UnitRow::formerName).containsExactly("财政所" + mark);
    }

    @Test
    void aSearchFindsAUnitBeforeItsSections() throws Exception {
        assertThat(admin.get(() -> organization.searchUnits(mark))).extracting(UnitRow::depth).isSorted().containsSubsequence(1, 2, 3);
    }

    @Test
    void aMergedUnitGoesOnInTheOther() throws Exception {
        addPost(otherOffice, "会计", JobRank.STAFF, null);
        addUnit(otherOffice, "救济科", UnitKind.SECTION);
        commit();

        admin.run(() -> units.mergeUnit(otherOffice, unit(otherOffice).version(), office));
        commit();

        UnitDetails gone = unit(otherOffice);
        assertThat(gone.status()).isEqualTo(UnitStatus.MERGED);
        assertThat(gone.successor().id()).isEqualTo(office);
        assertThat(unit(otherSection).successor().id()).isEqualTo(section);
        assertThat(unitOf(otherClerkName)).isEqualTo("财政所" + mark + "综合科");
        assertThat(file(otherClerkId)).extracting(PersonDetails::unitId).isEqualTo(section);
        assertThat(admin.get(() -> organization.listPosts(section))).hasSize(1)
            .first().extracting(PostRow::holders).asList().hasSize(2);
        assertThat(admin.get(() -> organization.listPosts(office))).extracting(row -> row.facts().name()).containsExactly("主任", "会计");
        assertThat(admin.get(organization::listUnits)).filteredOn(row -> Long.valueOf(office).equals(row.parentId()))
            .extracting(UnitRow::label).containsExactly("财政所" + mark + "综合科", "财政所" + mark + "救济科");
        assertRefused(RuleViolationException.class, () -> admin.run(() -> units.moveUnit(otherOffice, gone.version(), town)));
    }

    @Test
    void whereBothAreAddressedTheyBecomeOne() throws Exception {
        Operator.run(() -> accounts.grantRole(clerkName, "publisher"));
        commit();
        Set<String> both = Set.of(unit(section).label(), unit(otherSection).label());
        long notice = clerk.get(() -> desk.addDraft(new NoticeDraft("题", "文", Audience.ofUnits(both), Urgency.ROUTINE, false, null)));
        commit();

        admin.run(() -> units.mergeUnit(otherSection, unit(otherSection).version(), section));
        commit();

        assertThat(clerk.get(() -> desk.getOwn(notice)).draft().audience().units()).containsExactly(unit(section).label());
    }

    @Test
    void ofTwoWhoChangeAUnitTheSecondIsLate() throws Exception {
        int seen = unit(office).version();
        admin.run(() -> units.changeUnit(office, seen, facts("财税所" + mark, UnitKind.DEPARTMENT)));
        commit();

        assertRefused(StaleDataException.class, () -> admin.run(() -> units.changeUnit(office, seen, facts("财金所" + mark, UnitKind.DEPARTMENT))));
        assertRefused(StaleDataException.class, () -> admin.run(() -> units.moveUnit(office, seen, otherOffice)));
        assertRefused(StaleDataException.class, () -> admin.run(() -> units.mergeUnit(office, seen, otherOffice)));
        assertThat(unit(office).facts().name()).isEqualTo("财税所" + mark);
    }

    @Test
    void namesAndIssuerCodesAreGivenOnce() throws Exception {
        admin.get(() -> units.addUnit(town, facts("教育所" + mark, UnitKind.DEPARTMENT, "教" + mark)));
        commit();

        assertRefused(DuplicateException.class, () -> addUnit(town, "财政所" + mark, UnitKind.DEPARTMENT));
        assertRefused(DuplicateException.class, () -> addUnit(office, "综合科", UnitKind.SECTION));
        assertRefused(DuplicateException.class, () -> admin.get(() -> units.addUnit(town, facts("体育所" + mark, UnitKind.DEPARTMENT, "教" + mark))));
        assertRefused(DuplicateException.class, () -> admin.run(() -> units.changeUnit(office, unit(office).version(), facts("民政所" + mark, UnitKind.DEPARTMENT))));
        assertRefused(RuleViolationException.class, () -> admin.run(() -> units.moveUnit(town, unit(town).version(), office)));
        assertRefused(RuleViolationException.class, () -> addUnit(section, "一组", UnitKind.SECTION));
    }

    @Test
    void aUnitWithPeopleOrUnitsIsNotAbolished() throws Exception {
        assertRefused(RuleViolationException.class, () -> admin.run(() -> units.abolishUnit(office, unit(office).version())));
        assertRefused(RuleViolationException.class, () -> admin.run(() -> units.abolishUnit(section, unit(section).version())));
        long empty = addUnit(office, "空科", UnitKind.SECTION);
        commit();

        admin.run(() -> units.abolishUnit(empty, unit(empty).version()));
        commit();

        assertThat(unit(empty).status()).isEqualTo(UnitStatus.ABOLISHED);
        assertThat(admin.get(organization::listUnits)).extracting(UnitRow::id).doesNotContain(empty);
    }

    @Test
    void aUnitLacksWhatNobodyDoes() throws Exception {
        addUnit(office, "空科", UnitKind.SECTION);
        admin.get(() -> posts.addPost(section, new PostFacts("机要秘书", JobRank.STAFF, PostDuty.CONFIDENTIAL_SECRETARY, null)));
        long director = admin.get(() -> posts.addPost(section, new PostFacts("主任", JobRank.SECTION_HEAD, PostDuty.OFFICE_DIRECTOR, 1)));
        addPerson("何" + mark, "一", director);
        commit();

        OpeningCheck check = keeper.get(() -> organization.checkOpening(office));

        assertThat(check.missing()).containsExactly(PostDuty.UNIT_HEAD, PostDuty.CONFIDENTIAL_SECRETARY);
        assertThat(check.unstaffed()).containsExactly("空科");
    }

    @Test
    void unitsStandInTheOrderThatTheyAreGiven() throws Exception {
        admin.run(() -> units.shiftUnit(otherOffice, unit(otherOffice).version(), true));
        commit();

        assertThat(admin.get(organization::listUnits)).extracting(UnitRow::id).containsSubsequence(town, otherOffice, office);
    }

    @Test
    void aUnitsAdministratorKeepsHisSectionsAndNothingElse() throws Exception {
        long added = keeper.get(() -> units.addUnit(office, facts("二科", UnitKind.SECTION)));
        keeper.run(() -> units.changeUnit(section, unit(section).version(), facts("一科", UnitKind.SECTION)));
        commit();
        assertThat(unit(added).label()).isEqualTo("财政所" + mark + "二科");

        int version = unit(office).version();
        int other = unit(otherSection).version();
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> units.changeUnit(office, version, facts("我所" + mark, UnitKind.DEPARTMENT))));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> units.addUnit(otherOffice, facts("三科", UnitKind.SECTION))));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> units.addUnit(office, facts("分所" + mark, UnitKind.AGENCY))));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> units.addUnit(null, facts("独立所" + mark, UnitKind.AGENCY))));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> units.changeUnit(otherSection, other, facts("三科", UnitKind.SECTION))));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> units.moveUnit(section, unit(section).version(), otherOffice)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> units.mergeUnit(section, unit(section).version(), otherSection)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> units.shiftUnit(otherSection, other, true)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> units.abolishUnit(otherSection, other)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> units.setManaged(office, version, ManagedState.APPLIED)));
    }

    @Test
    void whoIsOnLoanKeepsHisHome() throws Exception {
        admin.run(() -> staff.appoint(keeperId, file(keeperId).version(), otherClerkPost,
            AppointmentKind.SECONDED, LONG_AGO, null));
        commit();

        assertRefused(NotPermittedException.class, () -> keeper.get(() -> units.addUnit(otherOffice, facts("三科", UnitKind.SECTION))));
        keeper.get(() -> units.addUnit(office, facts("三科", UnitKind.SECTION)));
    }

    private List<UnitChangeRow> history(long id) {
        return admin.get(() -> organization.listHistory(id));
    }
}
