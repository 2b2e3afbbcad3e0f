package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SectionHomesTest {
    private static final String OFFICE = "市政府办公室";
    private static final String SECTION = "市政府办公室综合科";
    private static final String SISTER = "市政府办公室信息科";
    private static final String OTHER = "市教育局";
    private final SectionHomes homes = new SectionHomes(Map.of(SECTION, OFFICE, SISTER, OFFICE, "市教育局人事科", OTHER));

    @Test
    void aSectionBelongsToItsUnitAndAUnitToItself() {
        assertThat(homes.of(SECTION)).isEqualTo(OFFICE);
        assertThat(homes.of(OFFICE)).isEqualTo(OFFICE);
        assertThat(homes.of("")).isEmpty();
        assertThat(homes.isSection(SECTION)).isTrue();
        assertThat(homes.isSection(OFFICE)).isFalse();
    }

    @Test
    void whoAddressesAUnitMeansItsSectionsAndWhoAddressesASectionItAlone() {
        assertThat(homes.withSections(Set.of(OFFICE))).containsExactlyInAnyOrder(OFFICE, SECTION, SISTER);
        assertThat(homes.withSections(Set.of(SECTION, OTHER))).containsExactlyInAnyOrder(SECTION, OTHER, "市教育局人事科");
        assertThat(homes.withSections(Set.of())).isEmpty();
    }

    @Test
    void aUnitAllOfWhosePeopleSitInSectionsIsFoundByThese() {
        assertThat(homes.withUnits(Set.of(SECTION, SISTER, "档案室"))).containsExactlyInAnyOrder(SECTION, SISTER, OFFICE, "档案室");
    }

    @Test
    void whoIsMeantByBothLabelsIsWhoIsMeantByTheNarrowerOne() {
        assertThat(homes.both(OFFICE, OFFICE)).contains(OFFICE);
        assertThat(homes.both(OFFICE, SECTION)).contains(SECTION);
        assertThat(homes.both(SECTION, OFFICE)).contains(SECTION);
        assertThat(homes.both(SECTION, SISTER)).isEmpty();
        assertThat(homes.both(OFFICE, OTHER)).isEmpty();
    }
}
