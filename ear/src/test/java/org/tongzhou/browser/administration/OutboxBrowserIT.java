package org.tongzhou.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.it.notification.OutboxFile;

/** The administrator sees what goes out, and people choose what they have by mail; nobody listens where it is sent. */
class OutboxBrowserIT extends AdministrationTest {
    private final String someone = "out" + UUID.randomUUID().toString().substring(0, 8);
    private OutboxFile file;

    @BeforeEach
    void setUp() throws Exception {
        file = new OutboxFile(PortalServer.MAINTENANCE.getParent(), 1, 1);
        for (int i = 0; i < 3; i++) {
            PortalOperator.addUser(someone + i);
            Assertions.assertThat(new PortalClient().send(PortalOperator.request("users/" + someone + i + "/password")
                .header("Content-Type", "text/plain").PUT(BodyPublishers.ofString("Another one " + UUID.randomUUID()))).statusCode()).isEqualTo(200);
        }
    }

    @AfterEach
    void takeDown() throws Exception {
        file.close();
    }

    @Test
    void theAdministratorSeesWhatGoesOutAndLooksForSomebody() {
        Page page = loggedIn(ADMINISTRATOR, DESK);
        String address = makePage("/configuration::outbox");
        page.navigate(address);
        Locator outbox = page.locator(".tz-window").first();
        assertThat(outbox).containsText("127.0.0.1:1");
        outbox.getByRole(AriaRole.SEARCHBOX).fill(someone + 1);
        outbox.getByLabel("渠道").selectOption("邮件");
        button(outbox, "查找").click();
        assertThat(row(outbox, someone + 1)).hasCount(1);
        assertThat(row(outbox, someone + 2)).hasCount(0);
        assertThat(row(outbox, someone + 1)).containsText("密码");
        assertAccessible(page, "main");

        button(outbox, "给我发测试邮件").click();
        assertThat(outbox.locator(".tz-said")).containsText("邮件");
        assertThat(row(outbox, someone + 1)).hasCount(1);
        picture(page, "outbox-search");
        page.navigate(address);
        assertThat(outbox).containsText(someone);
        picture(page, "outbox");
        Page phone = loggedIn(ADMINISTRATOR, PHONE);
        phone.navigate(address);
        assertThat(phone.locator(".tz-window").first()).containsText(someone);
        assertNoSidewaysScrolling(phone);
        picture(phone, "outbox");
    }

    @Test
    void peopleChooseWhatTheyHaveByMailAndStaffSeeWhoseTheListIs() {
        PortalOperator.addUser(someone, "staff");
        Page page = loggedIn(someone, DESK);
        page.navigate(makePage("/configuration::outbox", "/account::profile"));
        assertThat(page.locator(".tz-window").first()).containsText("只有系统管理员");
        Locator byMail = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("邮件提醒"));
        assertThat(byMail.getByLabel("催我阅读或反馈通知")).isChecked();
        byMail.getByLabel("发布了给我的通知").check();
        byMail.getByLabel("催我阅读或反馈通知").uncheck();
        page.getByText("保存提醒").click();
        assertThat(page.locator("section[data-portlet='/account::profile'] .tz-said")).containsText("已保存");
        assertAccessible(page, "main");
        picture(page, "outbox-wishes");

        page.reload();
        assertThat(byMail.getByLabel("发布了给我的通知")).isChecked();
        assertThat(byMail.getByLabel("催我阅读或反馈通知")).not().isChecked();
    }
}
