package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeViewsTest {
    private final ModeViews views = ModeViews.parse(" list.xhtml\n notices/details.xhtml, /help/index.xhtml ");

    @Test
    void theFirstIsShownAtFirst() {
        assertThat(views.first()).isEqualTo("/WEB-INF/views/list.xhtml");
    }

    @Test
    void othersAreFoundByName() {
        assertThat(views.find("notices/details")).contains("/WEB-INF/views/notices/details.xhtml");
        assertThat(views.find("/help/index")).contains("/help/index.xhtml");
        assertThat(views.name("/WEB-INF/views/notices/details.xhtml")).isEqualTo("notices/details");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "other", "list.xhtml", "/WEB-INF/views/list.xhtml", "../views/list", "/WEB-INF/web"})
    void nothingElseIs(String name) {
        assertThat(views.find(name)).isEmpty();
    }

    @Test
    void aViewThatPortletXmlForgotIsAnError() {
        assertThatIllegalStateException().isThrownBy(() -> views.name("/WEB-INF/views/forgotten.xhtml")).withMessageContaining("forgotten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "list", "list.jsp", "../list.xhtml", ".xhtml"})
    void aListWithoutViewsIsRefused(String list) {
        assertThatIllegalArgumentException().isThrownBy(() -> ModeViews.parse(list));
    }
}
