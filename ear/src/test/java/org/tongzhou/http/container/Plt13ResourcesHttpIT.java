package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalClient;

/** PLT.13: resources. */
class Plt13ResourcesHttpIT extends ConformanceTest {
    private static Map<String, String> resources() {
        return open("resources").of("Resources");
    }

    @Test
    void aDownloadHasItsNameLengthAndType() { // PLT.13.3
        Shown file = get(resources().get("download"));

        assertThat(file.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(file.header("Content-Length")).isEqualTo("4");
        assertThat(file.header("Content-Disposition")).contains("filename*=UTF-8''%E5%90%8C%E8%88%9F.bin");
    }

    @Test
    void thePortletSetsTheStatus() { // PLT.13.3
        Shown teapot = get(resources().get("status"));

        assertThat(teapot.status()).isEqualTo(418);
        assertThat(teapot.body()).isEqualTo("teapot");
        assertThat(teapot.header("portlet.http-status-code")).isNull();
    }

    @Test
    void thePortletSetsTheCharset() { // PLT.13.3
        Shown text = get(resources().get("charset"));

        assertThat(text.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=GB18030");
    }

    @Test
    void theCharsetOfALocaleStandsInWebXml() { // PLT.12.5.12
        Shown text = get(resources().get("locale"));

        assertThat(text.body()).isEqualTo("Shift_JIS ja");
    }

    @Test
    void cookiesAndHeadersReachTheBrowser() { // PLT.12.1.1, PLT.13.3
        HttpResponse<String> answer = get(resources().get("cookie")).response();

        assertThat(answer.headers().allValues("X-Many")).containsExactly("1", "2");
        assertThat(answer.headers().allValues("X-One")).containsExactly("2");
        assertThat(user.cookie("ofResource")).isEqualTo("1");
    }

    @Test
    void thePortletReadsTheBodyOfAPost() { // PLT.11.4.2
        Shown answer = send(resources().get("body"), "application/json; charset=UTF-8", "{\"名\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.body()).isEqualTo("POST application/json; charset=UTF-8 {\"名\":1}");
    }

    @Test
    void aPostWithoutTheSessionsTokenIsRefused() {
        String address = resources().get("body").replaceAll("_t=[^&]*", "_t=forged");

        assertThat(send(address, "text/plain", new byte[1]).status()).isEqualTo(403);
    }

    @Test
    void aResourceThatFailsIsToldWithAnIncident() {
        Shown failed = get(resources().get("fail"));

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body()).containsPattern("[0-9A-F]{10}").contains("href=\"/portal/theme/").doesNotContain("/conformance/theme");
    }

    @Test
    void whatWasWrittenBeforeAResetIsGone() { // PLT.12.5.7
        assertThat(get(resources().get("reset")).body()).isEqualTo("kept");
        assertThat(get(resources().get("buffer")).body()).isEqualTo("x false true");
    }

    @Test
    void whatThePortletSaysOfCachingBecomesHeaders() { // PLT.22
        Shown fresh = get(resources().get("cached"));
        HttpResponse<String> asked = user.send(PortalClient.request(resources().get("cached")).header("If-None-Match", "\"v1\"").GET());

        assertThat(fresh.header("Cache-Control")).contains("public").contains("max-age=60");
        assertThat(fresh.header("ETag")).isEqualTo("\"v1\"");
        assertThat(asked.body()).isEqualTo("v1 v1");
        assertThat(get(resources().get("notModified")).status()).isEqualTo(304);
    }

    @Test
    void aFullyCacheableAddressHasNoStateAndPageLevelHasAll() { // PLT.13.7
        Shown page = get(open("urls").of("Urls").get("keep"));

        assertThat(page.of("Urls").get("cacheLevelFull")).doesNotContain("kept");
        assertThat(page.of("Urls").get("cacheLevelPage")).contains("kept");
        assertThat(get(page.of("Urls").get("cacheLevelFull")).asReport()).doesNotContainKey("param.kept").containsEntry("param.own", "1");
        assertThat(get(page.of("Urls").get("cacheLevelPortlet")).asReport()).containsEntry("param.kept", "yes");
        assertThat(get(page.of("Urls").get("cacheLevelPage")).asReport()).containsEntry("param.kept", "yes");
    }

    @Test
    void anAddressOfPortletLevelCarriesItsOwnWindowsStateOnly() { // PLT.13.7
        Shown page = get(get(open("urls").of("Phases").get("render")).of("Urls").get("keep"));

        assertThat(page.of("Urls").get("cacheLevelPortlet")).contains("kept").doesNotContain("step");
        assertThat(page.of("Urls").get("cacheLevelPage")).contains("kept").contains("step");
    }

    @Test
    void aResourceMayAddressOnlyWhatItsLevelAllows() { // PLT.13.7
        Map<String, String> addresses = open("urls").of("Urls");

        assertThat(get(addresses.get("cacheLevelFull")).asReport()).containsEntry("level", "cacheLevelFull")
            .containsEntry("render", "IllegalStateException").containsEntry("action", "IllegalStateException")
            .containsEntry("full", "cacheLevelFull").containsEntry("portlet", "IllegalStateException").containsEntry("page", "IllegalStateException");
        assertThat(get(addresses.get("cacheLevelPortlet")).asReport()).containsEntry("level", "cacheLevelPortlet")
            .containsEntry("render", "IllegalStateException").containsEntry("portlet", "cacheLevelPortlet").containsEntry("page", "IllegalStateException");
        assertThat(get(addresses.get("cacheLevelPage")).asReport()).containsEntry("level", "cacheLevelPage")
            .containsEntry("render", "done").containsEntry("action", "done").containsEntry("page", "cacheLevelPage").containsEntry("preset", "cacheLevelPage");
    }
}
