package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactSightTest {
    private static final Map<JobRank, JobRank> LOWEST = Map.of(JobRank.CITY_LEADER, JobRank.SECRETARY_GENERAL, JobRank.STAFF, JobRank.WORKER,
        JobRank.UNIT_HEAD, JobRank.UNIT_HEAD);

    private final StaffEntry mayor = entry(7, JobRank.CITY_LEADER);
    private final StaffEntry head = entry(8, JobRank.UNIT_HEAD);
    private final StaffEntry clerk = entry(9, JobRank.STAFF);

    @Test
    void aMobileIsSeenFromARankOnAndOthersSeeThatThereIsOne() {
        assertThat(mobile(clerk, mayor)).isEqualTo("199******07");
        assertThat(mobile(head, mayor)).isEqualTo("199******07");
        assertThat(mobile(entry(1, JobRank.SECRETARY_GENERAL), mayor)).isEqualTo("199 0000 0007");
        assertThat(mobile(mayor, mayor)).isEqualTo("199 0000 0007");
        assertThat(mobile(entry(1, JobRank.UNIT_DEPUTY), head)).contains("*");
        assertThat(mobile(entry(1, JobRank.UNIT_HEAD), head)).isEqualTo("199 0000 0007");
        assertThat(mobile(mayor, head)).isEqualTo("199 0000 0007");
    }

    @Test
    void whatEverybodySeesIsSeenByAccountsOfNobody() {
        assertThat(mobile(null, clerk)).isEqualTo("199 0000 0007");
        assertThat(mobile(null, head)).contains("*");
    }

    @Test
    void whoKeepsTheFilesAndThePersonHimselfSeeEverything() {
        assertThat(new ContactSight(true, null, LOWEST).row(mayor).mobile()).isEqualTo("199 0000 0007");
        assertThat(new ContactSight(false, clerk, Map.of()).row(clerk).mobile()).isEqualTo("199 0000 0007");
    }

    @Test
    void aRankThatIsNotNamedIsForTheHighestOnly() {
        assertThat(mobile(clerk, entry(1, JobRank.WORKER))).contains("*");
    }

    @Test
    void whatIsHiddenIsNotFoundEither() {
        StaffFilter filter = new StaffFilter("00000007", null, null, StaffSort.PRECEDENCE, false);

        assertThat(filter.fits(new ContactSight(false, clerk, LOWEST).cover(mayor))).isFalse();
        assertThat(filter.fits(new ContactSight(true, clerk, LOWEST).cover(mayor))).isTrue();
        assertThat(filter.fits(new ContactSight(false, clerk, LOWEST).cover(clerk))).isTrue();
    }

    @Test
    void whoLeadsBesideTheOwnPostIsALeader() {
        StaffEntry both = new StaffEntry(5, clerk.facts(), StaffStatus.ACTIVE, 0, clerk.main(), List.of(mayor.main()));

        assertThat(mobile(clerk, both)).contains("*");
        assertThat(mobile(both, mayor)).isEqualTo("199 0000 0007");
    }

    @Test
    void ofAShortNumberNothingIsShown() {
        assertThat(ContactSight.masked("12345")).isEqualTo("*****");
    }

    private static String mobile(StaffEntry reader, StaffEntry of) {
        return new ContactSight(false, reader, LOWEST).row(of).mobile();
    }

    private static StaffEntry entry(long id, JobRank rank) {
        StaffEntry.Place place = new StaffEntry.Place(1, "市政府领导", "/1/", 2, "市长", rank, AppointmentKind.MAIN, 1, 1, null);
        return new StaffEntry(id, new StaffFacts("周", "怀谨", null, "8210007", null, "199 0000 0007", null), StaffStatus.ACTIVE, 0, place, List.of());
    }
}
