package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.LeaderDuties;
import org.tongzhou.core.organization.LeaderService;
import org.tongzhou.core.organization.UnitLeader;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Who is in charge of which unit, and who is whose secretary. */
class LeaderServiceIT extends OrganizationTest {
    @Inject
    LeaderService leaders;

    @Test
    void aLeaderIsInChargeOfUnitsForATime() throws Exception {
        admin.run(() -> leaders.takeCharge(keeperId, otherOffice, TODAY, null));
        keeper.run(() -> leaders.takeCharge(keeperId, section, TODAY.plusDays(3), TODAY.plusDays(9)));
        commit();

        assertThat(clerk.get(() -> leaders.listLeaders(otherOffice))).extracting(UnitLeader::personId, UnitLeader::post).containsExactly(tuple(keeperId, "主任"));
        assertThat(clerk.get(() -> leaders.listLeaders(section))).as("not yet").isEmpty();
        assertThat(duties().units()).extracting(LeaderDuties.Tie::otherId, LeaderDuties.Tie::present)
            .containsExactlyInAnyOrder(tuple(otherOffice, true), tuple(section, false));
        assertRefused(DuplicateException.class, () -> admin.run(() -> leaders.takeCharge(keeperId, otherOffice, TODAY.plusDays(1), null)));
        assertRefused(RuleViolationException.class, () -> admin.run(() -> leaders.takeCharge(keeperId, office, TODAY, TODAY.minusDays(1))));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> leaders.takeCharge(keeperId, town, TODAY, null)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> leaders.takeCharge(otherClerkId, section, TODAY, null)));
        LeaderDuties.Tie charge = duties().units().stream().filter(LeaderDuties.Tie::present).findFirst().orElseThrow();
        assertRefused(StaleDataException.class, () -> admin.run(() -> leaders.endCharge(charge.id(), charge.version() + 1, TODAY)));
        admin.run(() -> leaders.endCharge(charge.id(), charge.version(), TODAY.minusDays(1)));
        commit();
        assertThat(clerk.get(() -> leaders.listLeaders(otherOffice))).isEmpty();
    }

    @Test
    void aLeaderHasASecretaryUntilOneOfThemLeaves() throws Exception {
        keeper.run(() -> leaders.addSecretary(keeperId, clerkId, TODAY, null));
        commit();
        assertThat(duties().secretaries()).extracting(LeaderDuties.Tie::otherId).containsExactly(clerkId);
        assertRefused(DuplicateException.class, () -> keeper.run(() -> leaders.addSecretary(keeperId, clerkId, TODAY, null)));
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> leaders.addSecretary(keeperId, keeperId, TODAY, null)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> leaders.addSecretary(otherClerkId, clerkId, TODAY, null)));
        admin.run(() -> staff.startLeaving(clerkId, file(clerkId).version()));
        admin.run(() -> staff.finishLeaving(clerkId, file(clerkId).version()));
        commit();

        assertThat(duties().secretaries()).extracting(LeaderDuties.Tie::until).containsExactly(TODAY);
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> leaders.addSecretary(keeperId, clerkId, TODAY.plusDays(1), null)));
    }

    private LeaderDuties duties() {
        return admin.get(() -> leaders.getDuties(keeperId));
    }
}
