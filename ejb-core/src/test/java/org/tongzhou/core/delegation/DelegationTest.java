package org.tongzhou.core.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.TodoKind;

class DelegationTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Set<TodoKind> ALL = Set.of();
    private static final Set<TodoKind> REPLIES = Set.of(TodoKind.NOTICE_REPLY);

    @Test
    void theCalendarSaysWhetherItRuns() {
        Delegation trip = made("a", "b", 2, 4, ALL);

        assertThat(trip.state(MONDAY)).isEqualTo(DelegationState.PLANNED);
        assertThat(trip.state(MONDAY.plusDays(2))).isEqualTo(DelegationState.RUNNING);
        assertThat(trip.state(MONDAY.plusDays(4))).isEqualTo(DelegationState.RUNNING);
        assertThat(trip.state(MONDAY.plusDays(5))).isEqualTo(DelegationState.ENDED);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("delegation.self", () -> made("a", "a", 0, 1, ALL));
        refused("delegation.past", () -> made("a", "b", -1, 1, ALL));
        refused("delegation.daysReversed", () -> made("a", "b", 3, 2, ALL));
        refused("delegation.tooLong", () -> made("a", "b", 0, 366, ALL));
        refused("delegation.kindStays", () -> made("a", "b", 0, 1, Set.of(TodoKind.ACCOUNT_APPLICATION)));
        refused("delegation.reasonMissing", () -> made("a", "b", "keeper", 0, 1, ALL, true, " \u200B"));
        assertThat(made("a", "b", 0, 365, ALL).state(MONDAY)).isEqualTo(DelegationState.RUNNING);
    }

    @Test
    void whatDecidesAboutKeepersIsGivenAwayByNobodyElse() {
        Delegation ill = made("a", "b", "keeper", 0, 1, ALL, true, "住院");

        assertThat(ill.acting().kinds()).containsExactly(TodoKind.NOTICE_REPLY);
        assertThat(made("a", "b", 0, 1, ALL).acting().kinds()).contains(TodoKind.APPLICATION_DECISION);
        refused("delegation.ownersToDelegate", () -> made("a", "b", "keeper", 0, 1, Set.of(TodoKind.APPLICATION_DECISION), true, "住院"));
    }

    @Test
    void oneWorkHasOneDelegateAtATime() {
        List<Delegation> others = List.of(made("a", "b", 2, 4, REPLIES));

        assertThatThrownBy(() -> made("a", "c", 4, 9, ALL).requireFits(others)).isInstanceOf(DuplicateException.class)
            .hasFieldOrPropertyWithValue("key", "delegation.overlaps");
        made("a", "c", 5, 9, ALL).requireFits(others);
        made("a", "c", 2, 4, Set.of(TodoKind.APPLICATION_DECISION)).requireFits(others);
        made("d", "b", 2, 4, ALL).requireFits(others); // one may do the work of several
    }

    @Test
    void nothingIsPassedOnAndNothingGoesInCircles() {
        List<Delegation> others = List.of(made("a", "b", 2, 4, ALL));

        refused("delegation.ownerStandsIn", () -> made("b", "c", 3, 3, ALL).requireFits(others));
        refused("delegation.ownerStandsIn", () -> made("b", "a", 3, 3, ALL).requireFits(others));
        refused("delegation.delegateAway", () -> made("c", "a", 3, 3, ALL).requireFits(others));
        made("b", "c", 5, 6, ALL).requireFits(others);
    }

    @Test
    void withoutWhatIsPendingItCoversWhatComesSinceItsBeginning() {
        ActingFor later = made("a", "b", "a", 1, 2, REPLIES, false, "").acting();
        ActingFor today = made("a", "b", "a", 0, 2, ALL, false, "").acting();
        ActingFor whole = made("a", "b", 0, 2, ALL).acting();
        Instant tuesday = Instant.parse("2026-03-02T16:00:00Z"); // midnight in Asia/Shanghai

        assertThat(later.covers(TodoKind.NOTICE_REPLY, tuesday.minusMillis(1))).isFalse();
        assertThat(later.covers(TodoKind.NOTICE_REPLY, tuesday)).isTrue();
        assertThat(later.covers(TodoKind.APPLICATION_DECISION, tuesday)).isFalse();
        assertThat(today.covers(TodoKind.NOTICE_REPLY, MONDAY_NOON.minusMillis(1))).isFalse();
        assertThat(today.covers(TodoKind.APPLICATION_DECISION, MONDAY_NOON)).isTrue();
        assertThat(whole.covers(TodoKind.NOTICE_REPLY, Instant.EPOCH)).isTrue();
        assertThat(whole.covers(TodoKind.ACCOUNT_APPLICATION, MONDAY_NOON)).isFalse();
    }

    @Test
    void itIsEndedOnceByOwnerOrDelegate() {
        Delegation revoked = made("a", "b", 0, 4, ALL);
        revoked.revoke("甲", MONDAY_NOON);
        Delegation declined = made("a", "b", 2, 4, ALL);
        refused("delegation.whyMissing", () -> declined.decline("乙", " ", MONDAY_NOON));
        declined.decline("乙", "同期外出", MONDAY_NOON);
        Delegation over = made("a", "b", 0, 1, ALL);

        assertThat(revoked.state(MONDAY)).isEqualTo(DelegationState.REVOKED);
        assertThat(declined.state(MONDAY)).isEqualTo(DelegationState.DECLINED);
        refused("delegation.over", () -> revoked.decline("乙", "忙", MONDAY_NOON));
        refused("delegation.over", () -> over.revoke("甲", MONDAY_NOON.plusSeconds(2 * 86_400)));
    }

    @Test
    void beginAndEndAreToldOnce() {
        Delegation later = made("a", "b", 1, 2, ALL);
        Delegation today = made("a", "b", 0, 2, ALL);

        assertThat(later.tellsBegin(MONDAY)).isFalse();
        assertThat(later.tellsBegin(MONDAY.plusDays(1))).isTrue();
        assertThat(later.tellsBegin(MONDAY.plusDays(1))).isFalse();
        assertThat(today.tellsBegin(MONDAY)).as("was told when it was made").isFalse();
        assertThat(today.tellsEnd(MONDAY.plusDays(2))).isFalse();
        assertThat(today.tellsEnd(MONDAY.plusDays(3))).isTrue();
        assertThat(today.tellsEnd(MONDAY.plusDays(3))).isFalse();
    }

    private static Delegation made(String owner, String delegate, int from, int until, Set<TodoKind> kinds) {
        return made(owner, delegate, owner, from, until, kinds, true, "");
    }

    private static Delegation made(String owner, String delegate, String maker, int from, int until, Set<TodoKind> kinds, boolean pending, String reason) {
        return new Delegation(new Party(owner, owner), null, new Party(delegate, delegate), new Party(maker, maker),
            new DelegationRequest(owner, delegate, MONDAY.plusDays(from), MONDAY.plusDays(until), kinds, pending, reason), MONDAY_NOON);
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(RuleViolationException.class).extracting(refusal -> ((OfficeException) refusal).key()).isEqualTo(key);
    }
}
