package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** PLT.26: the tag library. */
class Plt26TagsHttpIT extends ConformanceTest {
    private static Map<String, String> tags() {
        return open("tags").of("tags");
    }

    @Test
    void defineObjectsGivesTheObjectsOfThePortlet() { // PLT.26.1
        assertThat(tags()).containsEntry("objects", "true").containsEntry("config", "Tags").containsEntry("scope", "yes")
            .containsEntry("preference", "red");
    }

    @Test
    void anActionUrlHasItsNameAndParameters() { // PLT.26.2
        Shown page = act(tags().get("act"));

        assertThat(page.of("Tags")).containsEntry("param.action", "save").containsEntry("param.a", "1|2");
    }

    @Test
    void aRenderUrlMayCopyTheParametersOfTheRequest() { // PLT.26.3
        Shown page = act(tags().get("act"));

        assertThat(get(page.of("tags").get("kept")).of("Tags")).containsEntry("param.a", "new|1|2").containsEntry("param.action", "save");
    }

    @Test
    void anEmptyParameterRemovesTheCopiedOne() { // PLT.26.3, PLT.26.6
        Shown page = act(tags().get("act"));

        assertThat(get(page.of("tags").get("removed")).of("Tags")).doesNotContainKey("param.a").containsEntry("param.action", "save");
    }

    @Test
    void aResourceUrlHasItsIdAndCacheability() { // PLT.26.4
        assertThat(get(tags().get("serve")).asReport()).containsEntry("id", "the id").containsEntry("param.a", "1");
        assertThat(tags().get("serve")).contains("_c=f");
    }

    @Test
    void addressesAreEscapedUnlessThePageSaysOtherwise() { // PLT.26.2
        assertThat(open("tags").body()).containsPattern("written=[^\\n]*a=1&amp;[^\\n]*b=2");
    }

    @Test
    void theTagsOfThePortletSpecificationOneWorkToo() { // PLT.26
        assertThat(get(tags().get("old")).of("Tags")).containsEntry("param.a", "1");
    }

    @Test
    void theNamespaceIsThatOfTheResponse() { // PLT.26.5
        assertThat(tags().get("namespace")).isEqualTo(tags().get("sameNamespace"));
    }
}
