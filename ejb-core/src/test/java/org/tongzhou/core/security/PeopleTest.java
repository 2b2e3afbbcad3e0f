package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.SectionHomes;
import org.tongzhou.core.organization.SectionShelf;
import org.tongzhou.core.organization.UnitSections;

class PeopleTest {
    private static final String OFFICE = "市政府办公室";
    private static final String SECTION = "市政府办公室综合科";
    private static final String SISTER = "市政府办公室信息科";
    private static final SectionHomes HOMES = new SectionHomes(Map.of(SECTION, OFFICE, SISTER, OFFICE, "市教育局人事科", "市教育局"));

    private final UnitSections sections = new UnitSections(new SectionShelf() {
        @Override
        public SectionHomes homes() {
            return HOMES;
        }
    });
    private final PeopleShelf shelf = new PeopleShelf() {
        @Override
        public List<PersonRow> all() {
            return List.of(row("head", OFFICE), row("clerk", SECTION), row("sister", SISTER), row("teacher", "市教育局人事科"), row("operator", ""));
        }
    };
    private final People people = new People(null, null, shelf, postRoles(), sections);

    private static PersonRow row(String username, String unit) {
        return new PersonRow(username, username, unit, "");
    }

    private static PostRoles postRoles() {
        PostRoles roles = new PostRoles();
        roles.grants = new PostGrantRepository(); // asked for no role
        return roles;
    }

    @Test
    void whoAddressesAUnitMeansThoseOfItsSectionsAndWhoAddressesASectionThoseAlone() {
        assertThat(people.listUsernames(people.meant(Audience.ofUnits(Set.of(OFFICE))))).containsExactlyInAnyOrder("head", "clerk", "sister");
        assertThat(people.listUsernames(people.meant(Audience.ofUnits(Set.of("市教育局"))))).containsExactly("teacher");
        assertThat(people.listUsernames(people.meant(Audience.ofUnits(Set.of(SECTION))))).containsExactly("clerk");
        assertThat(people.meant(Audience.EVERYBODY)).isEqualTo(Audience.EVERYBODY);
    }

    @Test
    void ofAnAudienceWithinAnotherThoseAreMeantWhoBelongToBoth() {
        Audience office = people.meant(Audience.ofUnits(Set.of(OFFICE)));
        Audience section = people.meant(Audience.ofUnits(Set.of(SECTION)));

        assertThat(people.listUsernames(office.and(section))).containsExactly("clerk");
        assertThat(people.listUsernames(section.and(office))).containsExactly("clerk");
        assertThat(people.listUsernames(Audience.EVERYBODY.and(office))).containsExactlyInAnyOrder("head", "clerk", "sister");
    }

    @Test
    void statementsAskForTheLabelsOfTheSectionsToo() {
        AudienceCondition office = new AudienceCondition(people.meant(Audience.ofUnits(Set.of(OFFICE))), Clock.systemUTC());
        AudienceCondition section = new AudienceCondition(people.meant(Audience.ofUnits(Set.of(SECTION))), Clock.systemUTC());

        assertThat(office.sql(2)).isEqualTo("(p.username IS NULL OR p.unit IN (?2, ?3, ?4))");
        assertThat(section.sql(2)).isEqualTo("(p.username IS NULL OR p.unit IN (?2))");
    }

    @Test
    void aUnitAllOfWhosePeopleSitInSectionsCanBeChosen() {
        shelf.sections = sections;

        assertThat(people.listUnits()).containsExactlyInAnyOrder(OFFICE, SECTION, SISTER, "市教育局", "市教育局人事科");
        assertThat(people.listLabels()).containsExactlyInAnyOrder(OFFICE, SECTION, SISTER, "市教育局人事科");
    }

    @Test
    void somebodyIsMeantByHisSectionAndByItsUnit() {
        assertThat(new Person("clerk", SECTION, OFFICE, Set.of()).units()).containsExactlyInAnyOrder(SECTION, OFFICE);
        assertThat(new Person("head", OFFICE, Set.of()).units()).containsExactly(OFFICE);
    }
}
