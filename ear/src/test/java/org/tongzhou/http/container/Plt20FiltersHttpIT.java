package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** PLT.20: portlet filters. */
class Plt20FiltersHttpIT extends ConformanceTest {
    private static final String FIRST = "1:first[label]";
    private static final String SECOND = "2:second[label]";
    private static final String ACTIONS_ONLY = "a:actionsOnly[label]";

    @Test
    void filtersRunInTheOrderOfTheirMappings() { // PLT.20.2.4
        Shown page = act(open("filters").of("FilteredOne").get("action"));

        assertThat(page.of("FilteredOne")).containsEntry("param.action", FIRST + " " + SECOND + " " + ACTIONS_ONLY);
    }

    @Test
    void aFilterRunsOnlyInThePhasesItIsDeclaredFor() { // PLT.20.2.4
        Shown page = act(open("filters").of("FilteredOne").get("action"));

        assertThat(page.of("FilteredOne")).containsEntry("render", FIRST + " " + SECOND).containsEntry("param.event", FIRST + " " + SECOND);
        assertThat(get(page.of("FilteredOne").get("resource")).asReport()).containsEntry("resource", FIRST + " " + SECOND);
    }

    @Test
    void aMappingMayEndInAStar() { // PLT.20.2.4
        assertThat(open("filters").of("FilteredTwo")).containsEntry("render", FIRST);
        assertThat(open("phases").body()).doesNotContain("title=\"1 ");
    }

    @Test
    void aFilterMayStopARequest() { // PLT.20.2.3
        Shown page = act(open("filters").of("FilteredOne").get("action"), "stopAt", "2");

        assertThat(page.of("FilteredOne")).containsEntry("param.stopped", "2").doesNotContainKey("param.action");
    }

    @Test
    void aFilterMayWrapTheResponse() { // PLT.20.2.2
        assertThat(open("filters").body()).contains("1 2 title").contains("1 title");
    }
}
