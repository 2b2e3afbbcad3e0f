package org.tongzhou.browser.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ClientCertificate;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.browser.BrowserTest;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.it.certificates.TestAuthority;
import org.tongzhou.it.certificates.TestAuthority.Kind;

/** Certificates: an issuer is trusted, one is bound, logs in by TLS and through a gateway, and is revoked. */
class CertificatesBrowserIT extends BrowserTest {
    private static final TestAuthority AUTHORITY = TestAuthority.load(Path.of(System.getProperty("tongzhou.clientAuthority")));
    private final String username = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final KeyPair keys = Kind.EC.newKeys(0);
    private final byte[] certificate = AUTHORITY.request(username).keys(keys).sign();

    @BeforeEach
    void makeUser() {
        PortalOperator.addUser(username, "staff");
    }

    @Test
    void aCertificateIsBoundLogsInAndIsRevoked() throws IOException {
        Page page = loggedIn("secadmin", DESK);
        String address = makePage("/security::certificates");
        page.navigate(address);
        trust(page);
        bind(page);

        CertificateBrowser browser = new CertificateBrowser(certificate, keys);
        Assertions.assertThat(browser.logIn(username, PortalServer.demoPassword()).uri().getPath()).startsWith("/portal/p/");
        Assertions.assertThat(browser.get("/portal/sessions").body()).contains("用密码和数字证书登录");
        Assertions.assertThat(throughGateway(secret())).as("the gateway").contains("用密码和数字证书登录");
        Assertions.assertThat(throughGateway("0".repeat(32))).as("somebody who plays the gateway").contains("用密码登录").doesNotContain("数字证书登录");

        page.navigate(address);
        certificates(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(username).setExact(true)).click();
        button(page, "吊销…").click();
        certificates(page).getByLabel("原因").fill("介质丢失");
        certificates(page).getByLabel("您的密码").fill(PortalServer.demoPassword());
        picture(page, "certificate");
        assertAccessible(page, "main");
        button(page, "吊销证书").click();
        assertThat(certificates(page).locator("article h3")).containsText("已吊销");

        Assertions.assertThat(browser.get("/portal/p/home").uri().getPath()).as("its session has ended").isEqualTo("/portal/login");
    }

    private void trust(Page page) {
        certificates(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("签发机构").setExact(true)).click();
        Locator form = certificates(page).locator("form[id$='trustForm']");
        upload(form, AUTHORITY.certificate());
        button(page, "核对证书内容").click();
        assertThat(form.locator(".security-seal")).containsText(Pattern.compile("([0-9A-F]{4} ){15}[0-9A-F]{4}"));
        form.getByLabel("已向签发机构核对指纹，完全一致").check();
        form.getByLabel("您的密码").fill(PortalServer.demoPassword());
        assertAccessible(page, "main");
        picture(page, "certificate-issuers");
        button(page, "信任此机构").click();
        assertThat(certificates(page).locator("table")).containsText("Test CA");
    }

    private void bind(Page page) {
        certificates(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("数字证书").setExact(true)).click();
        certificates(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("绑定证书").setExact(true)).click();
        Locator form = certificates(page).locator("form[id$='bindForm']");
        form.getByLabel("人员").pressSequentially(username);
        page.locator(".ui-autocomplete-panel:visible").getByText(username).first().click();
        upload(form, TestAuthority.pem(certificate));
        button(page, "核对证书内容").click();
        assertThat(form.locator("article h3")).containsText(username);
        form.getByLabel("您的密码").fill(PortalServer.demoPassword());
        picture(page, "certificate-bind");
        button(page, "绑定到此账号").click();
        assertThat(certificates(page).locator("article h3")).containsText("有效");
        certificates(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("返回证书列表").setExact(true)).click();
        assertThat(certificates(page).locator("tbody")).containsText(username);
        assertAccessible(page, "main");
        picture(page, "certificates");
    }

    private static void upload(Locator form, byte... file) {
        form.locator("input[type=file]").setInputFiles(new FilePayload("证书.cer", "application/x-x509-ca-cert", file));
        assertThat(form.locator(".tz-rows")).containsText("证书.cer");
    }

    /** The list of one's sessions after a login with the headers of a gateway. */
    private String throughGateway(String secret) {
        PortalClient client = new PortalClient();
        client.get("/portal/login");
        HttpRequest.Builder login = PortalClient.request("/portal/login").header("Content-Type", "application/x-www-form-urlencoded")
            .header("Client-Cert", ':' + Base64.getEncoder().encodeToString(certificate) + ':').header("X-Gateway-Secret", secret)
            .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(client.token(), StandardCharsets.UTF_8) + "&username=" + username
                + "&password=" + URLEncoder.encode(PortalServer.demoPassword(), StandardCharsets.UTF_8)));
        HttpResponse<String> answer = client.send(login);
        Assertions.assertThat(answer.statusCode()).isEqualTo(303);
        String sessions = client.get("/portal/sessions").body();
        int here = sessions.indexOf("本次登录");
        return sessions.substring(here, sessions.indexOf("</li>", here));
    }

    private static String secret() throws IOException {
        Properties gateway = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(System.getProperty("tongzhou.gateway")))) {
            gateway.load(in);
        }
        return gateway.getProperty("secret");
    }

    @Test
    void whoHasShownACertificateSeesItOnTheTelephone() {
        String origin = CertificateBrowser.address("").toString();
        Page page = visitor(PHONE, new Browser.NewContextOptions().setBaseURL(origin).setIgnoreHTTPSErrors(true).setClientCertificates(List.of(
            new ClientCertificate(origin).setPfx(CertificateBrowser.pkcs12(certificate, keys)).setPassphrase(new String(CertificateBrowser.PASSWORD)))));
        logIn(page, username);
        page.navigate("/portal/p/account");

        Locator own = window(page, "登录安全").locator("form[id$='certificate']");
        assertThat(own).containsText("本次登录出示了“" + username + "”的证书");
        assertThat(own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记此证书"))).isVisible();
        assertNoSidewaysScrolling(page);
        picture(page, "account-certificate");
    }

    private static Locator certificates(Page page) {
        return page.locator("section[data-portlet='/security::certificates']");
    }

    private static Locator button(Page page, String name) {
        return certificates(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
