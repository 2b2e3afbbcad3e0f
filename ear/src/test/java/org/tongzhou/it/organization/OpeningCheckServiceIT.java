package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.OpeningCheck;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.UnitOpening;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.OpeningCheckService;
import org.tongzhou.core.security.OpeningFilter;
import org.tongzhou.core.security.OpeningSort;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;

/** What units lack to work in the portal, for the city's administrator. */
class OpeningCheckServiceIT extends OrganizationTest {
    private static final PageRequest FIRST = new PageRequest(0, 100);

    @Inject
    OpeningCheckService openings;
    @Inject
    AccountService accounts;

    @Test
    void onlyWhoHasAnEnabledAccountCounts() throws Exception {
        long headPost = admin.get(() -> posts.addPost(section, new PostFacts("局长", JobRank.UNIT_HEAD, PostDuty.UNIT_HEAD, 1)));
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), headPost, AppointmentKind.CONCURRENT, TODAY, null));
        commit();
        assertThat(check().missing()).containsExactly(PostDuty.OFFICE_DIRECTOR, PostDuty.CONFIDENTIAL_SECRETARY);
        assertThat(check().unstaffed()).isEmpty();

        Operator.run(() -> accounts.disableAccount(clerkName));
        commit();

        assertThat(check().missing()).hasSize(3);
        assertThat(check().unstaffed()).containsExactly("综合科");
    }

    @Test
    void theCityLooksForThoseThatLackSomething() throws Exception {
        assertThat(admin.get(() -> openings.search(of(mark, false), new PageRequest(1, 1))).rows()).extracting(UnitOpening::unitId).containsExactly(otherOffice);
        assertThat(admin.get(() -> openings.export(of(mark, false)))).hasSize(2);
        assertThat(admin.get(() -> openings.search(of(mark, true), FIRST)).total()).isZero();
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> openings.search(of(mark, null), FIRST)));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> openings.export(of(mark, null))));
    }

    private OpeningCheck check() {
        return admin.get(() -> openings.search(of("财政所" + mark, null), FIRST)).rows().get(0).check();
    }

    private static OpeningFilter of(String text, Boolean complete) {
        return new OpeningFilter(text, complete, OpeningSort.TREE, false);
    }
}
