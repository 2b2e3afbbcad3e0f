package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class StaffMemberTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final int SEEN = 0;

    private final OrgUnit finance = OrgUnitTest.unit(1, null, "景川市财政局", "市财政局", UnitKind.DEPARTMENT);
    private final OrgUnit office = OrgUnitTest.unit(2, null, "景川市政府办公室", "市政府办公室", UnitKind.OFFICE);
    private final Post clerk = post(11, finance, "科员", null);
    private final Post chief = post(12, finance, "科长", 1);
    private final Post helper = post(13, office, "科员", null);
    private final StaffMember person = new StaffMember(new StaffFacts("王", "磊", null, null, " ", null, null), clerk, FIRST);

    @Test
    void aNewOwnPostFollowsTheOneBefore() {
        person.appoint(chief, AppointmentKind.MAIN, MARCH, null);

        assertThat(person.main(MARCH.minusDays(1)).getPost()).isSameAs(clerk);
        assertThat(person.main(MARCH).getPost()).isSameAs(chief);
        assertThat(held(MARCH.minusDays(1))).isEqualTo(1);
        assertThat(held(MARCH)).isEqualTo(1);
    }

    @Test
    void aMistakeOfTheSameDayIsReplaced() {
        person.appoint(chief, AppointmentKind.MAIN, MARCH, null);
        person.appoint(helper, AppointmentKind.MAIN, MARCH, null);

        assertThat(person.main(MARCH).getPost()).isSameAs(helper);
        assertThat(held(MARCH)).isEqualTo(1);
    }

    @Test
    void anOwnPostBeginsNotBeforeTheLastOne() {
        person.appoint(chief, AppointmentKind.MAIN, MARCH, null);

        assertThatThrownBy(() -> person.appoint(helper, AppointmentKind.MAIN, MARCH.minusDays(1), null)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void onLoanTheOwnPostStays() {
        person.appoint(helper, AppointmentKind.SECONDED, MARCH, MARCH.plusMonths(6));

        assertThat(person.main(MARCH).getPost()).isSameAs(clerk);
        assertThat(held(MARCH)).isEqualTo(2);
        assertThat(held(MARCH.plusMonths(6).plusDays(1))).isEqualTo(1);
    }

    @Test
    void aPostIsHeldOnceAtATime() {
        person.appoint(helper, AppointmentKind.CONCURRENT, MARCH, MARCH.plusDays(9));

        assertThatThrownBy(() -> person.appoint(helper, AppointmentKind.SECONDED, MARCH.plusDays(9), null)).isInstanceOf(DuplicateException.class);
        person.appoint(helper, AppointmentKind.SECONDED, MARCH.plusDays(10), null);
    }

    @Test
    void daysGoForward() {
        assertThatThrownBy(() -> person.appoint(helper, AppointmentKind.SECONDED, MARCH, MARCH.minusDays(1))).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> person.appoint(helper, AppointmentKind.MAIN, MARCH, MARCH)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void theOwnPostEndsByAnotherOrByLeavingOnly() {
        OrgUnitTest.number(person.main(MARCH), 21);

        assertThatThrownBy(() -> person.end(21, MARCH)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoLeavesHandsOverFirst() {
        assertThatThrownBy(() -> person.leave(SEEN, MARCH, 0)).isInstanceOf(RuleViolationException.class);
        person.startLeaving(SEEN, MARCH);
        assertThatThrownBy(() -> person.leave(SEEN, MARCH, 3)).isInstanceOf(RuleViolationException.class);

        person.leave(SEEN, MARCH, 0);

        assertThat(person.getStatus()).isEqualTo(StaffStatus.LEFT);
        assertThat(held(MARCH)).isEqualTo(1);
        assertThat(held(MARCH.plusDays(1))).isZero();
        assertThat(person.main(MARCH.plusDays(1)).getPost()).isSameAs(clerk);
        assertThatThrownBy(() -> person.appoint(helper, AppointmentKind.MAIN, MARCH, null)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whatHasNotBegunWhenSomebodyLeavesNeverDoes() {
        person.appoint(helper, AppointmentKind.SECONDED, MARCH.plusDays(5), null);
        person.startLeaving(SEEN, MARCH);
        person.leave(SEEN, MARCH, 0);

        assertThat(held(MARCH.plusDays(5))).isZero();
    }

    @Test
    void nobodyStandsInForHimself() {
        OrgUnitTest.number(person.main(MARCH), 21);

        assertThatThrownBy(() -> person.setSubstitute(21, person)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoSawAnOlderFileIsLate() {
        assertThatThrownBy(() -> person.change(SEEN + 1, person.facts())).isInstanceOf(StaleDataException.class);
    }

    @Test
    void aFullPostTakesNobodyMore() {
        chief.requireRoomFor(1);
        assertThatThrownBy(() -> chief.requireRoomFor(2)).isInstanceOf(RuleViolationException.class);
        clerk.requireRoomFor(200);
    }

    private long held(LocalDate day) {
        return person.getAppointments().stream().filter(appointment -> appointment.isHeldOn(day)).count();
    }

    private static Post post(long id, OrgUnit unit, String name, Integer headcount) {
        Post post = new Post(unit, new PostFacts(name, JobRank.STAFF, PostDuty.NONE, headcount), 10);
        OrgUnitTest.number(post, id);
        return post;
    }
}
