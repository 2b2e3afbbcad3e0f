package org.tongzhou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.PortalOperator;

/** The homepage as the reader's system wishes it, and on paper. */
class MediaBrowserIT extends BrowserTest {
    private final String username = "m" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(strings = {"red", "dark", "large"})
    void onPaperThereIsWhatIsReadInBlackOnWhite(String theme) {
        Page page = home();
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
        assertThat(page.locator(".tz-header")).isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".tz-header")).isHidden();
        assertThat(page.locator(".tz-nav")).isHidden();
        assertThat(page.locator(".tz-window .tz-menu").first()).isHidden();
        assertThat(page.locator(".tz-button:visible, [role=search]:visible")).hasCount(0);
        assertThat(window(page, "常用链接")).isVisible();
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
        assertThat(window(page, "常用链接")).hasCSS("color", "rgb(0, 0, 0)");
        assertThat(cutOff(page)).as("windows whose content does not fit into them").isEqualTo(0);
        picture(page, "print-" + theme);
    }

    @Test
    void whoWishesLessMotionSeesNone() {
        Page page = home();
        assertThat(motions(page)).as("without the wish").isPositive();

        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        assertThat(motions(page)).isZero();
    }

    @Test
    void withTheSystemsColoursEdgesAndTheChosenAreSeen() {
        Page page = home();

        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        assertThat(page.locator(".tz-header")).hasCSS("border-bottom-width", "1px");
        assertThat(page.locator(".tz-window").first()).hasCSS("border-top-style", "solid");
        Object canvas = page.evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(page.locator(".tz-pages a:not([aria-current])").first()).hasCSS("border-bottom-color", canvas.toString());
        assertThat(page.locator(".tz-pages a[aria-current]")).not().hasCSS("border-bottom-color", canvas.toString());
        assertThat(page.locator(".tz-header .tz-mark img")).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
        picture(page, "forced-colors");
        page.locator(".tz-me > summary").click();
        picture(page, "forced-colors-menu");
        assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "dark"})
    void whoWishesContrastReadsNoGrey(String theme) {
        Page page = home();
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);

        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));

        Object text = page.evaluate("getComputedStyle(document.body).color");
        assertThat(page.locator(".tz-window .tz-note, .tz-window .tz-hint, .tz-empty").first()).hasCSS("color", text.toString());
        picture(page, "contrast-" + theme);
        assertAccessible(page);
    }

    @Test
    void atNightTheLoginPageIsDarkToo() {
        Page page = visitor(DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/portal/login");

        assertThat(page.locator("body")).hasCSS("background-color", "rgb(18, 22, 30)");
        picture(page, "login-system-night");
        assertAccessible(page);
    }

    private Page home() {
        PortalOperator.addUser(username, "staff");
        makePage("/home::links"); // a second tab
        Page page = loggedIn(username, DESK, "/portal/p/home");
        return page;
    }

    /** How many elements have an animation or transition that takes time; a placeholder of a late window is put on the page for it. */
    private static int motions(Page page) {
        return (int) page.evaluate("""
            () => {
              document.querySelector(".tz-late")?.remove();
              document.querySelector("main").insertAdjacentHTML("beforeend", "<div class=tz-late><i></i></div>");
              return [...document.querySelectorAll("*")].filter(element => {
                const {animationName, transitionDuration} = getComputedStyle(element);
                return animationName !== "none" || transitionDuration.split(",").some(time => parseFloat(time) > 0);
              }).length + document.getAnimations().length;
            }""");
    }

    private static Object cutOff(Page page) {
        return page.evaluate("""
            [...document.querySelectorAll(".tz-window, .tz-window-body")]
              .filter(box => box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY !== "visible").length""");
    }
}
