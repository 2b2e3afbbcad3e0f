package org.tongzhou.browser.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;

/** Somebody reads his notifications (消息) in a window. */
class NotificationsBrowserIT extends BrowserTest {
    private static final int SENT = 12;

    private final String reader = "r" + UUID.randomUUID().toString().substring(0, 8);
    private final String sender = "s" + reader;
    private String address;

    @BeforeEach
    void somebodySharesManyPages() {
        PortalOperator.addUser(reader, "staff");
        PortalOperator.addUser(sender, "staff");
        address = makePage("/home::notifications");
        loggedIn(sender, DESK).evaluate("""
            async ([count, username]) => {
              const {api} = await import(document.querySelector("script[type=module]").src.replace("portal.js", "api.js"));
              for (let number = 1; number <= count; number++) {
                const {name} = await api("POST", "pages", {title: `值班 ${number}`});
                await api("POST", `pages/${name}/share`, {usernames: [username], message: ""});
              }
            }""", new Object[] {SENT, reader});
    }

    @Test
    void asManyAreShownAsTheReaderWantsAndAllWhereThereIsRoom() {
        Page page = open(DESK);
        assertThat(rows(page)).hasCount(6);

        choose(news(page), "设置");
        page.getByLabel("显示条数").selectOption("4");
        picture(page, "notifications-edit");
        assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存").setExact(true)).click();
        assertThat(rows(page)).hasCount(4);

        news(page).getByText("全部消息").click();
        assertThat(rows(page)).hasCount(10);
        assertThat(news(page)).containsText("第 1 至 10 条，共 12 条");
        news(page).getByText("下一页").click();
        assertThat(rows(page)).hasCount(2);
        assertThat(rows(page).last()).containsText("值班 1");

        assertThat(rows(open(DESK))).hasCount(4);
    }

    @Test
    void onATelephoneTheWindowFits() {
        Page page = open(PHONE);

        assertThat(rows(page)).hasCount(6);
        picture(page, "notifications-window");
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }

    @Test
    void whatIsOpenedIsReadAndLeadsWhereItPoints() {
        Page page = open(DESK);
        assertThat(news(page)).containsText("12 条未读");

        rows(page).first().click();
        assertThat(page).hasURL(Pattern.compile("/portal/p/(?!browser-)"));

        page.navigate(address);
        assertThat(news(page)).containsText("11 条未读");
        news(page).getByText("全部标为已读").click();
        assertThat(news(page)).containsText("没有未读消息");
        assertThat(page.locator(".tz-bell .tz-badge")).isHidden();
    }

    private Page open(int width) {
        Page page = loggedIn(reader, width, address);
        return page;
    }

    private static Locator news(Page page) {
        return window(page, "消息");
    }

    private static Locator rows(Page page) {
        return news(page).locator("button.tz-row");
    }
}
