package org.tongzhou.http.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Events, public render parameters, preferences and filters. */
class TalkHttpIT extends FacesTest {
    @Test
    void anEventSentByAnActionIsHeardByObservers() {
        FacesWindow radio = FacesWindow.open(user, FacesWindow.page(RADIO, RADIO)).get(0);

        FacesWindow told = radio.press("tell", "text", "春节安排");

        assertThat(told.text("heard")).isEqualTo("told 春节安排");
    }

    @Test
    void aPublicRenderParameterGoesIntoAViewParameterAndFromThereToTheOthers() {
        String page = FacesWindow.page(RADIO, RADIO);
        assertThat(FacesWindow.open(user, page + "?_g.city=%E5%8C%97%E4%BA%AC")).isNotEmpty();

        FacesWindow moved = FacesWindow.open(user, page).get(0).press("move", "text", "上海");

        List<FacesWindow> radios = FacesWindow.open(user, moved.answer().uri().toString());
        assertThat(radios.get(0).text("city")).isEqualTo("上海");
        assertThat(radios.get(1).text("city")).isEqualTo("上海");
    }

    @Test
    void preferencesAreInjected() {
        FacesWindow radio = FacesWindow.openAlone(user, RADIO);
        assertThat(radio.text("station")).isEqualTo("first");

        assertThat(radio.press("tune", "text", "second").text("station")).isEqualTo("second");
    }

    @Test
    void aPortletFilterMayWrapWhatTheBridgeGets() {
        FacesWindow radio = FacesWindow.openAlone(user, RADIO);

        assertThat(radio.text("stamp")).isEqualTo("stamped");
        assertThat(radio.press("move", "text", "x").text("city")).isEqualTo("x");
    }
}
