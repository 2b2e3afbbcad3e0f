package org.tongzhou.portal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.tongzhou.portal.container.PageHead;
import org.tongzhou.portal.container.Rendering;
import org.tongzhou.portal.container.ResponseCacheControl;
import org.tongzhou.portal.render.RenderCache.Place;

class RenderCacheTest {
    private static final long NOW = Long.MAX_VALUE - 1; // nanoTime may be anywhere, also just before it wraps around
    private static final Object DEFINITION = new Object();
    private static final Place PLACE = new Place("1", "session", "zh /home", DEFINITION);
    private static final Place OF_ANOTHER_USER = new Place("1", "other", "zh /home", DEFINITION);

    private final RenderCache cache = new RenderCache();
    private final ResponseCacheControl control = new ResponseCacheControl(null);
    private final Rendering markup = rendering(false);

    @Test
    void withoutTimeAndTokenNothingIsKept() {
        cache.keep(PLACE, markup, control, NOW);

        assertThat(cache.find(PLACE)).isNull();
    }

    @Test
    void markupIsFreshForItsTimeAndNoLonger() { // PLT.22.1
        control.setExpirationTime(60);

        cache.keep(PLACE, markup, control, NOW);

        assertThat(cache.find(PLACE).isFresh(NOW + TimeUnit.SECONDS.toNanos(60) - 1)).isTrue();
        assertThat(cache.find(PLACE).isFresh(NOW + TimeUnit.SECONDS.toNanos(60))).isFalse();
    }

    @Test
    void minusOneIsForEver() { // PLT.22.1
        control.setExpirationTime(-1);

        cache.keep(PLACE, markup, control, NOW);

        assertThat(cache.find(PLACE).isFresh(NOW + TimeUnit.DAYS.toNanos(10_000))).isTrue();
    }

    @Test
    void markupWithATokenIsKeptToBeAskedAbout() { // PLT.22.2
        control.setETag("v1");

        cache.keep(PLACE, markup, control, NOW);

        assertThat(cache.find(PLACE).etag()).isEqualTo("v1");
        assertThat(cache.find(PLACE).isFresh(NOW)).isFalse();
    }

    @Test
    void privateMarkupIsItsUsersOnly() { // PLT.22.1
        control.setExpirationTime(60);

        cache.keep(PLACE, markup, control, NOW);

        assertThat(cache.find(OF_ANOTHER_USER)).isNull();
    }

    @Test
    void publicMarkupIsEverybodys() { // PLT.22.1
        control.setExpirationTime(60);
        control.setPublicScope(true);

        cache.keep(PLACE, markup, control, NOW);

        assertThat(cache.find(OF_ANOTHER_USER).rendering()).isSameAs(markup);
    }

    @Test
    void markupThatHoldsAUsersTokenIsNotSharedWhateverThePortletSays() {
        control.setExpirationTime(60);
        control.setPublicScope(true);

        cache.keep(PLACE, rendering(true), control, NOW);

        assertThat(cache.find(OF_ANOTHER_USER)).isNull();
        assertThat(cache.find(PLACE)).isNotNull();
    }

    @Test
    void anotherStateOfThePageHasItsOwnMarkup() {
        keepForAMinute(PLACE);

        assertThat(cache.find(new Place("1", "session", "en /home", DEFINITION))).isNull();
        assertThat(cache.find(new Place("2", "session", "zh /home", DEFINITION))).isNull();
    }

    @Test
    void onlyTheNewestStatesAreKept() {
        keepForAMinute(PLACE);
        for (int i = 0; i < 4; i++) {
            keepForAMinute(new Place("1", "session", "zh /home?" + i, DEFINITION));
        }

        assertThat(cache.find(PLACE)).isNull();
        assertThat(cache.find(new Place("1", "session", "zh /home?0", DEFINITION))).isNotNull();
    }

    @Test
    void markupOfAnotherVersionOfThePortletIsNotUsed() {
        keepForAMinute(PLACE);

        assertThat(cache.find(new Place("1", "session", "zh /home", new Object()))).isNull();
    }

    @Test
    void whatIsDroppedIsGoneForTheUserAndForEverybodyButNotForOthersPrivately() {
        keepForAMinute(PLACE);
        keepForAMinute(OF_ANOTHER_USER);
        control.setPublicScope(true);
        keepForAMinute(PLACE);

        cache.drop("1", "session");

        assertThat(cache.find(PLACE)).isNull();
        assertThat(cache.find(OF_ANOTHER_USER)).isNotNull();
    }

    @Test
    void thePortletIsShownTheTokenOfTheOldMarkupButItIsNotThatOfTheNew() { // PLT.22.2
        ResponseCacheControl shown = new ResponseCacheControl("old");

        assertThat(shown.getETag()).isEqualTo("old");
        assertThat(shown.validEtag()).isNull();
    }

    @Test
    void theTokenStaysWithMarkupThatThePortletCallsStillGood() { // PLT.22.2
        ResponseCacheControl shown = new ResponseCacheControl("old");

        shown.setUseCachedContent(true);

        assertThat(shown.validEtag()).isEqualTo("old");
    }

    private void keepForAMinute(Place place) {
        control.setExpirationTime(60);
        cache.keep(place, markup, control, NOW);
    }

    private static Rendering rendering(boolean carriesToken) {
        return new Rendering("<p/>", null, "", null, carriesToken, PageHead.EMPTY);
    }
}
