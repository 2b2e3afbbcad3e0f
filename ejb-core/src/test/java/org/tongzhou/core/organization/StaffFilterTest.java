package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffFilterTest {
    private final StaffEntry entry = new StaffEntry(7, new StaffFacts("曾", "晓东", null, "8210 007", "305", "199 0000 0007", null), StaffStatus.ACTIVE, 0,
        place("市财政局预算科", "科长"), List.of(place("市政府办公室综合科", "一级科员")));

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "曾晓", "zengxd", "zxd", "科长", "kez", "预算", "综合科 曾", "8210007", "0000-0007", "305"})
    void fits(String text) {
        assertThat(filter(text, null).fits(entry)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"许诺", "曾 国库", "8210008", "%", "_", "' OR 1=1", "*)(uid=*"})
    void doesNotFit(String text) {
        assertThat(filter(text, null).fits(entry)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAVING", "LEFT"})
    void otherStatesAreNotMeant(String status) {
        assertThat(filter("", StaffStatus.valueOf(status)).fits(entry)).isFalse();
    }

    private static StaffFilter filter(String text, StaffStatus status) {
        return new StaffFilter(text, null, status, StaffSort.PRECEDENCE, false);
    }

    private static StaffEntry.Place place(String unit, String post) {
        return new StaffEntry.Place(1, unit, "/1/", 1, 2, post, JobRank.STAFF, AppointmentKind.MAIN, 1, 1, null);
    }
}
