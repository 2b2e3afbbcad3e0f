package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What news does to a window in which its user is at work. */
class NewsBrowserIT extends NoticesTest {
    @Test
    void aUnitThatWasChosenAndNotSavedOutlivesTheNews() {
        Page page = editor(DESK);
        notices(page).getByLabel("指定单位").pressSequentially("zhk");
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").first().click();
        Locator chosen = notices(page).locator(".ui-autocomplete-token");
        assertThat(chosen).hasCount(1);
        Page other = page.context().newPage();
        other.navigate(page.url());
        write(other, title("在另一页中写的"), "引起刷新。");
        save(other);

        assertThat(notices(page).locator(".tz-news")).isVisible();
        assertThat(chosen).hasCount(1);
    }

    @Test
    void whoSavesAndWritesOnIsNotToldOfTheOwnDoing() {
        Page page = editor(DESK);
        page.clock().install();
        page.evaluate("""
            topic => document.addEventListener("tz:topic", ({detail}) => {
              if (detail.topics.includes(topic)) { document.body.dataset.heard = "true"; }
            })""", notices(page).getAttribute("data-topics").split(" ")[0]);
        write(page, title("先存后写"), "第一稿。");
        save(page);

        field(page, "标题").fill(title("接着写"));
        assertThat(page.locator("body[data-heard]")).hasCount(1);
        page.clock().runFor(5000); // whatever waits for a moment has had its turn
        assertThat(notices(page).locator(".tz-news")).hasCount(0);

        Page other = page.context().newPage();
        other.navigate(page.url());
        field(other, "标题").fill(title("另一页"));
        save(other);
        assertThat(notices(page).locator(".tz-news")).isVisible();
    }

    @Test
    void whatIsBeingAskedOutlivesTheNews() {
        Page page = loggedIn(PUBLISHER, DESK);
        openList(page);
        Locator asked = notices(page).locator("[role=search] input[type=search]");
        asked.pressSequentially("防汛值班");
        asked.press("ArrowLeft");
        notices(page).evaluate("frame => frame.dataset.before = 'news'");
        Page other = page.context().newPage();
        other.navigate(page.url());
        link(notices(other), "起草通知").click();
        write(other, title("查找时发布"), "引起刷新。");
        publish(other);

        assertThat(page.locator("section[data-before]")).hasCount(0);
        assertThat(asked).isFocused();
        page.keyboard().type("夜");
        assertThat(asked).hasValue("防汛值夜班");
    }
}
