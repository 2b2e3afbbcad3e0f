package org.tongzhou.browser.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;

/** One's own contact data, portrait and signature, and what others get of the files. */
class ProfileBrowserIT extends BrowserTest {
    private static final String ACCOUNT = "/portal/p/account";

    @Test
    void contactDataAndPicturesAreChangedAndOthersSeeWhatTheyMay() throws IOException {
        Page page = loggedIn("shaojing", DESK);
        page.locator(".tz-me > summary").click();
        page.locator(".tz-me").getByText("我的账号").click();
        assertThat(page).hasURL(Pattern.compile("/portal/p/account"));
        Locator profile = window(page, "个人资料");
        assertThat(profile).containsText("市政府办公室文电科 机要秘书");

        profile.getByLabel("办公电话").fill("打给我");
        save(profile);
        assertThat(profile.locator(".tz-said")).containsText("电话");
        profile.getByLabel("办公电话").fill("555-0136");
        save(profile);
        assertThat(profile.locator(".tz-said")).containsText("联系方式已保存");

        profile.getByLabel("有人与我分享页面").uncheck();
        profile.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存提醒")).click();
        assertThat(profile.locator(".tz-said")).containsText("消息提醒已保存");
        page.reload();
        assertThat(profile.getByLabel("有人与我分享页面")).not().isChecked();
        assertThat(profile.getByLabel("发布了给我的通知")).isChecked();

        choose(profile, "portrait", "脚本.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(profile.locator(".tz-said")).containsText("请选择 JPEG PNG 格式的图片");
        assertThat(profile.locator("img.account-portrait")).hasCount(0);
        choose(profile, "portrait", "照片.jpg", picture(600, 900, "jpeg"));
        assertThat(profile.locator(".tz-said")).containsText("照片已更换");
        Locator portrait = profile.locator("img.account-portrait");
        assertThat(portrait).isVisible();
        choose(profile, "signature", "签名.png", picture(400, 160, "png"));
        assertThat(profile.locator(".tz-said")).containsText("签名已更换");
        choose(profile, "signature", "签名.png", picture(500, 160, "png"));
        Locator signature = profile.locator("img.account-signature").first();
        assertThat(profile.locator("summary", new Locator.LocatorOptions().setHasText("用过的签名（1）"))).isVisible();
        page.waitForFunction("""
            () => [...document.querySelectorAll('img.account-portrait, img.account-signature')]
                .every(each => each.loading === 'lazy' || each.complete && each.naturalWidth > 0)""");
        assertAccessible(page);
        picture(page, "profile");

        Page colleague = loggedIn("xunuo", DESK);
        String address = portrait.getAttribute("src");
        assertOthersGet(colleague, address, signature.getAttribute("src"));
        profile.getByText("移除照片").click();
        assertThat(portrait).hasCount(0);
        assertThat(colleague.request().get(address).status()).isEqualTo(404);
    }

    private void assertOthersGet(Page colleague, String portrait, String signature) {
        APIResponse shown = colleague.request().get(portrait);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("content-type", "image/jpeg").containsEntry("x-content-type-options", "nosniff")
            .containsEntry("cache-control", "private, no-cache").containsEntry("content-security-policy", "default-src 'none'; sandbox")
            .containsEntry("content-disposition", "inline; filename=\"portrait.jpg\"; filename*=UTF-8''portrait.jpg");
        for (String address : new String[] {signature, "/portal/files/999999999999", "/portal/files/x", "/portal/files/../files", "/portal/files/"}) {
            assertThat(colleague.request().get(address).status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void theProfileFitsATelephone() {
        Page page = loggedIn("taozhengping", PHONE, ACCOUNT);
        assertThat(window(page, "个人资料")).containsText("联系方式");

        assertNoSidewaysScrolling(page);
        assertAccessible(page);
        picture(page, "profile");
    }

    private static void save(Locator profile) {
        profile.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存").setExact(true)).click();
    }

    private static void choose(Locator profile, String form, String name, byte[] content) {
        profile.locator("form[id$='" + form + "'] input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(format.equals("png") ? Color.BLACK : new Color(0x8fb3d9));
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
