package org.tongzhou.core.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.organization.SectionHomes;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.Urgency;

class SearchableNoticeTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final String OFFICE = "市政府办公室";
    private static final String SECTION = "市政府办公室综合科";
    private static final SectionHomes HOMES = new SectionHomes(Map.of(SECTION, OFFICE, "市政府办公室信息科", OFFICE, "市教育局人事科", "市教育局"));
    private static final Person HEAD = person("head", OFFICE);
    private static final Person CLERK = person("clerk", SECTION);
    private static final Person SISTER = person("sister", "市政府办公室信息科");
    private static final Person TEACHER = person("teacher", "市教育局人事科");
    private static final Parties EVERYBODY = Parties.NONE;

    private static Person person(String username, String unit) {
        return new Person(username, unit, HOMES.of(unit), Set.of("staff"));
    }

    /** @param readers of its column */
    private static boolean finds(Person person, Audience audience, Parties readers) {
        return finds(person, audience, Addressees.NONE, readers);
    }

    private static boolean finds(Person person, Audience audience, Addressees also, Parties readers) {
        NoticeDraft draft = new NoticeDraft("题", "<p>文</p>", audience, Urgency.ROUTINE, false, null).addressing(also);
        ColumnFacts facts = ColumnFacts.general("资讯", OFFICE).readBy(readers.isEmpty() ? ColumnKind.GENERAL : ColumnKind.RESTRICTED, readers);
        Set<SearchSight> sights = SearchableNotice.sights(new Notice(draft, "author", OFFICE, MONDAY_NOON), new ShelvedColumn(7, 0, null, "资讯", 1, false, facts, readers), HOMES);
        return !Collections.disjoint(sights, SearchSight.of(person, ""));
    }

    @Test
    void whatIsAddressedToAUnitIsFoundInItsSectionsAndWhatIsToASectionThereAlone() {
        Audience office = Audience.ofUnits(Set.of(OFFICE));
        Audience section = Audience.ofUnits(Set.of(SECTION));

        assertThat(finds(HEAD, office, EVERYBODY)).isTrue();
        assertThat(finds(CLERK, office, EVERYBODY)).isTrue();
        assertThat(finds(TEACHER, office, EVERYBODY)).isFalse();
        assertThat(finds(CLERK, section, EVERYBODY)).isTrue();
        assertThat(finds(SISTER, section, EVERYBODY)).isFalse();
        assertThat(finds(HEAD, section, EVERYBODY)).as("of the unit, but of no section").isFalse();
    }

    @Test
    void inAColumnForSomeItIsFoundByWhoIsMeantByBoth() {
        Parties inOffice = Parties.ofUnits(Set.of(OFFICE));
        Parties inSection = Parties.ofUnits(Set.of(SECTION));

        assertThat(finds(CLERK, Audience.ofUnits(Set.of(SECTION)), inOffice)).isTrue();
        assertThat(finds(SISTER, Audience.ofUnits(Set.of(SECTION)), inOffice)).isFalse();
        assertThat(finds(CLERK, Audience.ofUnits(Set.of(OFFICE)), inSection)).isTrue();
        assertThat(finds(SISTER, Audience.ofUnits(Set.of(OFFICE)), inSection)).isFalse();
        assertThat(finds(HEAD, Audience.ofUnits(Set.of(OFFICE)), inSection)).isFalse();
        assertThat(finds(SISTER, Audience.EVERYBODY, inOffice)).isTrue();
        assertThat(finds(TEACHER, Audience.EVERYBODY, inOffice)).isFalse();
        assertThat(finds(TEACHER, Audience.ofUnits(Set.of("市教育局")), inOffice)).isFalse();
    }

    @Test
    void whoReadsTheColumnByNameFindsWhatIsForHisUnit() {
        Parties clerk = Parties.ofPeople(Set.of("clerk", "teacher"));

        assertThat(finds(CLERK, Audience.ofUnits(Set.of(OFFICE)), clerk)).isTrue();
        assertThat(finds(TEACHER, Audience.ofUnits(Set.of(OFFICE)), clerk)).isFalse();
        assertThat(finds(CLERK, new Audience(false, Set.of()), new Addressees(Set.of(), Set.of(), Set.of("clerk")), Parties.ofUnits(Set.of(OFFICE)))).isTrue();
        assertThat(finds(CLERK, Audience.ofUnits(Set.of(SECTION)), new Addressees(Set.of(), Set.of("staff"), Set.of()), Parties.ofUnits(Set.of(OFFICE)))).isTrue();
        assertThat(finds(SISTER, Audience.ofUnits(Set.of(SECTION)), new Addressees(Set.of(), Set.of("staff"), Set.of()), Parties.ofUnits(Set.of(OFFICE)))).as("by the role").isTrue();
    }
}
