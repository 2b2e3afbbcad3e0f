package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactSightTest {
    private static final Map<JobRank, JobRank> LOWEST = Map.of(JobRank.CITY_LEADER, JobRank.SECRETARY_GENERAL, JobRank.STAFF, JobRank.WORKER,
        JobRank.UNIT_HEAD, JobRank.UNIT_HEAD);

    private static final Map<ContactField, FieldAudience> BY_RANK = Map.of(ContactField.MOBILE, FieldAudience.BY_RANK);

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
        assertThat(new ContactSight(true, null, BY_RANK, LOWEST).row(mayor).mobile()).isEqualTo("199 0000 0007");
        assertThat(new ContactSight(false, clerk, BY_RANK, Map.of()).row(clerk).mobile()).isEqualTo("199 0000 0007");
    }

    @Test
    void aRankThatIsNotNamedIsForTheHighestOnly() {
        assertThat(mobile(clerk, entry(1, JobRank.WORKER))).contains("*");
    }

    @Test
    void whatIsHiddenIsNotFoundEither() {
        StaffFilter filter = new StaffFilter("00000007", null, null, StaffSort.PRECEDENCE, false);

        assertThat(filter.fits(new ContactSight(false, clerk, BY_RANK, LOWEST).cover(mayor))).isFalse();
        assertThat(filter.fits(new ContactSight(true, clerk, BY_RANK, LOWEST).cover(mayor))).isTrue();
        assertThat(filter.fits(new ContactSight(false, clerk, BY_RANK, LOWEST).cover(clerk))).isTrue();
    }

    @Test
    void whoLeadsBesideTheOwnPostIsALeader() {
        StaffEntry both = new StaffEntry(5, clerk.facts(), StaffStatus.ACTIVE, 0, clerk.main(), List.of(mayor.main()));

        assertThat(mobile(clerk, both)).contains("*");
        assertThat(mobile(both, mayor)).isEqualTo("199 0000 0007");
    }

    @Test
    void aFieldIsForThoseWhomItIsSetFor() {
        StaffEntry elsewhere = entry(3, JobRank.CITY_LEADER, 2);

        assertThat(phone(elsewhere, FieldAudience.EVERYBODY)).isEqualTo("8210007");
        assertThat(phone(null, FieldAudience.EVERYBODY)).isEqualTo("8210007");
        assertThat(phone(clerk, FieldAudience.SAME_UNIT)).isEqualTo("8210007");
        assertThat(phone(elsewhere, FieldAudience.SAME_UNIT)).isNull();
        assertThat(phone(null, FieldAudience.SAME_UNIT)).isNull();
        assertThat(phone(mayor, FieldAudience.BY_RANK)).isEqualTo("8210007");
        assertThat(phone(mayor, FieldAudience.KEEPERS)).isNull();
        assertThat(phone(head, FieldAudience.KEEPERS)).as("his own").isEqualTo("8210007");
        assertThat(new ContactSight(false, mayor, Map.of(), LOWEST).row(head).officePhone()).as("of which nothing is said").isNull();
    }

    private String phone(StaffEntry reader, FieldAudience audience) {
        return new ContactSight(false, reader, Map.of(ContactField.OFFICE_PHONE, audience), LOWEST).row(head).officePhone();
    }

    @Test
    void ofAShortNumberNothingIsShown() {
        assertThat(ContactSight.masked("12345")).isEqualTo("*****");
    }

    private static String mobile(StaffEntry reader, StaffEntry of) {
        return new ContactSight(false, reader, BY_RANK, LOWEST).row(of).mobile();
    }

    private static StaffEntry entry(long id, JobRank rank) {
        return entry(id, rank, 1);
    }

    private static StaffEntry entry(long id, JobRank rank, long unit) {
        StaffEntry.Place place = new StaffEntry.Place(unit, "市政府领导", "/1/", unit, 2, "市长", rank, AppointmentKind.MAIN, 1, 1, null);
        return new StaffEntry(id, new StaffFacts("周", "怀谨", null, "8210007", null, "199 0000 0007", null), StaffStatus.ACTIVE, 0, place, List.of());
    }
}
