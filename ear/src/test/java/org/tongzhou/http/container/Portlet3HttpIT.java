package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Portlet 3.0 adds, as far as the container gives it. */
class Portlet3HttpIT extends ConformanceTest {
    @Test
    void aPortletIsDeclaredByItsAnnotationAlone() {
        Shown page = open("three");

        assertThat(page.of("Annotated")).containsEntry("greeting", "hello").containsEntry("mode", "view");
    }

    @Test
    void theHeaderPhaseWritesIntoTheHeadOfThePage() {
        Shown page = open("three");
        String head = page.body().substring(0, page.body().indexOf("<body"));

        assertThat(head).contains("content=\"in the header phase\"").contains("/conformance3/a.js");
        assertThat(page.header("X-Header-Phase")).isEqualTo("1");
    }

    @Test
    void parametersHaveTheirOwnObjects() {
        Shown page = act(open("three").of("Annotated").get("action"), "value", "值");

        assertThat(page.of("Annotated")).containsEntry("typed", "值");
        assertThat(get(page.of("Annotated").get("plain")).asReport()).containsEntry("typed", "resource");
    }

    @Test
    void aResourceIsCompletedOnAnotherThread() {
        assertThat(get(open("three").of("Annotated").get("complete")).body()).isEqualTo("completed=complete");
        assertThat(get(open("three").of("Annotated").get("plain")).asReport()).containsEntry("async", "true").containsEntry("started", "false");
    }

    @Test
    void aResourceIsDispatchedAgain() {
        assertThat(get(open("three").of("Annotated").get("dispatch")).body()).isEqualTo("dispatched=ASYNC");
    }

    @Test
    void methodsOfABeanAreAPortlet() {
        Shown page = act(open("three").of("Methods").get("action"));

        assertThat(page.of("Methods")).containsEntry("acted", "yes");
    }
}
