package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalOperator;

/** Who has switched to English finds no Chinese in what the windows say by themselves; titles, units and names stay as they were written. */
class EnglishBrowserIT extends NoticesTest {
    private static final String USER = "english-publisher";
    /** What a window says by itself. Marks before titles are in {@code .tz-tag}, limits in {@code .tz-due}. */
    private static final String CHINESE = """
        window => [...window.querySelectorAll(`h2, h3, label, legend, th, button, a.tz-button, .tz-tabs a, .tz-more, .tz-hint, .tz-required, .tz-empty p,
            .tz-kpi div, .tz-tag, .tz-due, .tz-foot, .tz-message, .tz-facts small, [placeholder], [aria-label], [title], input[type=submit]`)]
          .filter(element => !element.closest("article, [role=article]"))
          .flatMap(element => [element.matches("label, legend, th, button, a, p, div, span, h2, h3, em, nav, small, time") ? element.innerText : "",
            element.placeholder, element.getAttribute("aria-label"), element.title, element.type === "submit" ? element.value : ""])
          .filter(text => /[\\u4e00-\\u9fff]/.test(text ?? ""))""";

    @Test
    void theWindowsSpeakEnglish() {
        PortalOperator.addUser(USER, "publisher");
        Page page = loggedIn(USER, DESK);
        page.locator(".tz-me > summary").click();
        page.locator(".tz-me button[value=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^en")); // the page has come again
        page.navigate("/portal/p/home");
        assertEnglish(notices(page), "Notices");
        assertEnglish(todos(page), "To-do");

        todos(page).locator(".tz-more").click();
        assertEnglish(todos(page), "Search");
        page.navigate("/portal/p/home");
        notices(page).locator(".tz-more").click();
        assertEnglish(notices(page), "Published by");
        row(notices(page), "公文处理培训").click();
        assertEnglish(notices(page), "Your reply");
        button(notices(page), "Send reply").click();
        assertEnglish(notices(page), "is missing");

        page.navigate("/portal/p/home");
        notices(page).locator(".tz-more").click();
        link(notices(page), "My notices").click();
        assertEnglish(notices(page), "Drafted by");
        link(notices(page), "New notice").click();
        assertEnglish(notices(page), "Title");
        button(notices(page), "Save draft").click();
        assertEnglish(notices(page), "is missing");
        notices(page).getByLabel("Units").pressSequentially("zhk");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").first().click();
        assertThat(notices(page).getByLabel(Pattern.compile("^Remove "))).isVisible();
    }

    private static void assertEnglish(Locator window, String expected) {
        assertThat(window).containsText(expected);
        @SuppressWarnings("unchecked")
        List<String> chinese = (List<String>) window.evaluate(CHINESE);
        assertThat(chinese).isEmpty();
    }
}
