package org.tongzhou.browser.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;

/** The password and the second factor of one's own account, and the login that follows. */
class LoginSecurityBrowserIT extends BrowserTest {
    private static final String ACCOUNT = "/portal/p/account";
    private final String username = "b" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeUser() {
        PortalOperator.addUser(username, "staff");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsItAndTypesTheNewOneTwice() {
        Page page = account(DESK);

        change(page, "wrong", "Nobody knows 1", "Nobody knows 1");
        assertSaid(page, "当前密码不正确");
        change(page, PortalServer.demoPassword(), "Nobody knows 1", "Nobody knows 2");
        assertSaid(page, "不一致");
        change(page, PortalServer.demoPassword(), "short", "short");
        assertSaid(page, "密码长度");
        change(page, PortalServer.demoPassword(), "Nobody knows 1", "Nobody knows 1");
        assertSaid(page, "密码已修改");

        Page again = visitor(DESK);
        enter(again, PortalServer.demoPassword());
        assertThat(again.getByRole(AriaRole.ALERT)).containsText("用户名或密码不正确");
        enter(again, "Nobody knows 1");
        assertThat(again).hasURL(Pattern.compile("/portal/p/"));
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void anAuthenticatorIsSetUpAskedForAndGivenUp(int width) throws IOException {
        Page page = account(width);
        factor(page).getByLabel("当前密码").fill(PortalServer.demoPassword());
        button(page, "开始启用").click();
        assertThat(factor(page).locator("svg.account-picture")).isVisible();
        assertAccessible(page);
        picture(page, "account-authenticator");
        String secret = factor(page).locator("code").textContent().replace(" ", "");

        factor(page).getByLabel("动态验证码").fill("123");
        button(page, "确认启用").click();
        assertSaid(page, "动态验证码不正确");
        factor(page).getByLabel("动态验证码").fill(code(secret, 0));
        button(page, "确认启用").click();
        assertThat(factor(page).locator(".account-codes li")).hasCount(10);
        List<String> recovery = factor(page).locator(".account-codes li").allTextContents();
        assertAccessible(page);
        picture(page, "account-recovery");
        Download kept = page.waitForDownload(() -> factor(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载")).click());
        Assertions.assertThat(kept.suggestedFilename()).isEqualTo("同舟恢复码.txt");
        Assertions.assertThat(Files.readAllLines(kept.path())).isEqualTo(recovery);
        button(page, "已抄下").click();
        assertThat(factor(page).locator(".account-codes")).hasCount(0);
        assertThat(factor(page)).containsText("还有 10 个恢复码");

        Page again = visitor(width);
        enter(again, PortalServer.demoPassword());
        assertThat(again.getByLabel("动态验证码或恢复码")).isFocused();
        assertAccessible(again);
        picture(again, "login-code");
        again.navigate(ACCOUNT);
        assertThat(again).hasURL(Pattern.compile("/portal/login"));
        enterCode(again, "000000");
        assertThat(again.getByRole(AriaRole.ALERT)).containsText("验证码不正确");
        enterCode(again, code(secret, 30));
        assertThat(again).hasURL(Pattern.compile("/portal/p/account"));

        Page without = visitor(width);
        enter(without, PortalServer.demoPassword());
        enterCode(without, recovery.get(4));
        assertThat(without).hasURL(Pattern.compile("/portal/p/"));

        page.navigate(ACCOUNT);
        assertThat(factor(page)).containsText("还有 9 个恢复码");
        button(page, "停用双因素登录").click();
        assertThat(factor(page).locator(".tz-question")).containsText("停用后只凭密码即可登录");
        factor(page).getByLabel("当前密码").fill(PortalServer.demoPassword());
        button(page, "停用双因素登录").click();
        assertSaid(page, "双因素登录已停用");
        assertThat(factor(page)).containsText("未启用");
    }

    private Page account(int width) {
        Page page = loggedIn(username, width, ACCOUNT);
        return page;
    }

    private void enter(Page page, String password) {
        page.navigate("/portal/login");
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(password);
        page.getByLabel("密码").press("Enter");
    }

    private static void enterCode(Page page, String code) {
        page.getByLabel("动态验证码或恢复码").fill(code);
        page.getByLabel("动态验证码或恢复码").press("Enter");
    }

    private static void change(Page page, String current, String fresh, String repeated) {
        Locator form = page.locator("form[id$='password']");
        form.getByLabel("当前密码").fill(current);
        form.getByLabel("新密码", new Locator.GetByLabelOptions().setExact(true)).fill(fresh);
        form.getByLabel("再次输入新密码").fill(repeated);
        button(page, "修改密码").click();
    }

    private static Locator factor(Page page) {
        return page.locator("form[id$='factor']");
    }

    private static Locator button(Page page, String name) {
        return window(page, "登录安全").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertSaid(Page page, String text) {
        assertThat(window(page, "登录安全").locator(".tz-said")).containsText(text);
    }

    private static String code(String secret, int secondsFromNow) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm()), Instant.now().plusSeconds(secondsFromNow));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
