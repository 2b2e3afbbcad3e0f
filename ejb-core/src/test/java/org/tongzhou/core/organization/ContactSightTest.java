package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSightTest {
    private final StaffEntry mayor = entry(JobRank.CITY_LEADER);
    private final StaffEntry clerk = entry(JobRank.STAFF);

    @Test
    void othersSeeThatALeaderHasAMobileAndNoMore() {
        assertThat(new ContactSight(false).row(mayor).mobile()).isEqualTo("199******07");
        assertThat(new ContactSight(true).row(mayor).mobile()).isEqualTo("199 0000 0007");
        assertThat(new ContactSight(false).row(clerk).mobile()).isEqualTo("199 0000 0007");
    }

    @Test
    void whatIsHiddenIsNotFoundEither() {
        StaffFilter filter = new StaffFilter("00000007", null, null, StaffSort.PRECEDENCE, false);

        assertThat(filter.fits(new ContactSight(false).cover(mayor))).isFalse();
        assertThat(filter.fits(new ContactSight(true).cover(mayor))).isTrue();
        assertThat(filter.fits(new ContactSight(false).cover(clerk))).isTrue();
    }

    @Test
    void whoLeadsBesideTheOwnPostIsALeader() {
        StaffEntry both = new StaffEntry(7, clerk.facts(), StaffStatus.ACTIVE, 0, clerk.main(), List.of(mayor.main()));

        assertThat(new ContactSight(false).row(both).mobile()).contains("*");
    }

    @Test
    void ofAShortNumberNothingIsShown() {
        assertThat(ContactSight.masked("12345")).isEqualTo("*****");
    }

    private static StaffEntry entry(JobRank rank) {
        StaffEntry.Place place = new StaffEntry.Place(1, "市政府领导", "/1/", 2, "市长", rank, AppointmentKind.MAIN, 1, 1);
        return new StaffEntry(7, new StaffFacts("周", "怀谨", null, "8210007", null, "199 0000 0007", null), StaffStatus.ACTIVE, 0, place, List.of());
    }
}
