package org.tongzhou.http.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.Applications;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ShownWindow;

/** Forms that are forged, repeated, too large, or hold what should become markup. */
class FormsHttpIT {
    private static final String PAGE = "/portal/p/forms";
    private static final int MEBIBYTE = 1 << 20;
    private static final String SCRIPT = "\"><script>alert(1)</script><iframe/>'";

    private final PortalClient user = PortalClient.loggedIn("xunuo");

    @BeforeAll
    static void page() {
        Applications.deploy("forms", PortalServer.PORTLETS.resolve("stress/target/stress.war"));
        PortalOperator.makePage("forms", "/forms::Hostile");
    }

    @AfterAll
    static void undeploy() {
        Applications.undeploy("forms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_t=", "_t=forged", "_t=AAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedTokenIsRefusedAndNothingChanges(String token) {
        String action = action().replaceFirst("_t=[^&]*", token);
        String before = report().get("count");

        for (HttpResponse<String> answer : List.of(user.post(action, Map.of("do", "count")), user.get(action + "&do=count"))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("页面已过期");
        }
        assertThat(report()).containsEntry("count", before);
    }

    @Test
    void aTokenOfAnotherUserIsRefused() {
        String stranger = ShownWindow.only(PortalClient.loggedIn("shaojing").get(PAGE)).report().get("action");

        assertThat(user.post(stranger, Map.of("do", "count")).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOfAnEarlierSessionIsRefused() {
        String old = action();
        user.logout();
        user.login("xunuo", PortalServer.demoPassword());

        assertThat(user.post(old, Map.of("do", "count")).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenInTheBodyIsNoToken() {
        String action = action();
        String token = action.replaceFirst(".*_t=([^&]*).*", "$1");

        assertThat(user.post(action.replaceFirst("_t=[^&]*", ""), Map.of("_t", token, "do", "count")).statusCode()).isEqualTo(403);
    }

    @Test
    void aRepeatedTokenIsGoodForAsLongAsTheSession() {
        String action = action();

        user.post(action, Map.of("do", "count"));
        user.post(action, Map.of("do", "count"));

        assertThat(report()).containsEntry("count", "2");
    }

    @Test
    void theSameActionPostedManyTimesAtOnceIsDoneEachTime() throws Exception {
        String action = action();
        user.post(action, Map.of("do", "count"));
        PortalClient.Session session = PortalClient.Session.of(user);

        for (HttpResponse<String> answer : together(8, i -> session.browser().post(action, Map.of("do", "count")))) {
            assertThat(answer.statusCode()).isEqualTo(200);
        }

        assertThat(report()).containsEntry("count", "9");
    }

    @Test
    void ofSettingsStoredByManyTabsAtOnceOneIsKeptWholeAndTheOthersAreToldOrReplaced() throws Exception {
        String action = action();
        PortalClient.Session session = PortalClient.Session.of(user);

        List<HttpResponse<String>> answers = together(8, i ->
            session.browser().post(action, Map.of("do", "prefer", "name", "tabs", "value", "of tab " + i)));

        assertThat(answers).anyMatch(answer -> answer.statusCode() == 200).allMatch(answer -> List.of(200, 500).contains(answer.statusCode()));
        String kept = report().get("preference.tabs");
        assertThat(kept).matches("\\[of tab \\d]");
        assertThat(answers.get(kept.charAt(8) - '0').statusCode()).as("the tab whose setting was kept").isEqualTo(200);
    }

    @Test
    void aParameterOfOneMebibyteArrivesWhole() {
        HttpResponse<String> answer = user.post(action(), Map.of("do", "length", "value", "x".repeat(MEBIBYTE)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ShownWindow.only(answer).report()).containsEntry("length", Integer.toString(MEBIBYTE));
    }

    @Test
    void aParameterOfOneMebibyteThatThePortletKeepsInTheAddressIsAnsweredClearly() {
        HttpResponse<String> answer = user.post(action(), Map.of("do", "keep", "value", "x".repeat(MEBIBYTE)));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("操作已完成，但结果无法显示");
        assertThat(user.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormLargerThanThePortalTakesIsRefusedClearly() {
        HttpResponse<String> answer = user.post(action(), Map.of("do", "length", "value", "x".repeat(12 * MEBIBYTE)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("提交的内容太大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=limit", "text/plain"})
    void whatIsFarTooLargeIsNotAwaited(String type) {
        String answer = RawRequest.begin("POST " + action(), "a=b", cookie(), "Content-Type: " + type, "Content-Length: 10000000000");

        assertThat(RawRequest.status(answer)).isEqualTo(413);
        assertThat(answer).contains("提交的内容太大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=limit", "text/plain"})
    void whatDoesNotTellItsLengthIsNotRead(String type) {
        String answer = RawRequest.begin("POST " + action(), "3\r\na=b\r\n", cookie(), "Content-Type: " + type, "Transfer-Encoding: chunked");

        assertThat(RawRequest.status(answer)).isEqualTo(411);
        assertThat(answer).contains("没有说明内容的大小");
        assertThat(report()).containsEntry("count", "null");
    }

    @Test
    void fiveThousandParametersArriveWhole() {
        Map<String, String> fields = new HashMap<>();
        fields.put("do", "parameters");
        for (int i = 1; i < 5_000; i++) {
            fields.put("field" + i, "");
        }

        HttpResponse<String> answer = user.post(action(), fields);

        // each field, the address's own left out; the client adds its token field
        assertThat(ShownWindow.only(answer).report().get("length")).isIn("5000", "5001");
    }

    @Test
    void moreParametersThanThePortalTakesAreRefusedClearly() {
        Map<String, String> fields = new HashMap<>();
        fields.put("do", "parameters");
        for (int i = 0; i < 60_000; i++) {
            fields.put("f" + i, "");
        }

        HttpResponse<String> answer = user.post(action(), fields);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value=%zz", "%=1", "value=%", "value=%c0%af", "a=1&a=2&=&&&=="})
    void aBodyWithABrokenEncodingIsAnsweredClearly(String body) {
        HttpResponse<String> answer = user.send(PortalClient.request(action())
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("do=length&" + body)));

        assertThat(answer.statusCode()).isIn(302, 400, 500);
        assertThat(user.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadOverTheLimitIsRefusedBeforeThePortletSeesIt() {
        byte[] head = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        List<byte[]> body = new ArrayList<>(Collections.nCopies(205, new byte[MEBIBYTE]));
        body.set(0, Arrays.copyOf(head, MEBIBYTE));

        HttpResponse<String> answer = user.send(PortalClient.request(action() + "&do=upload")
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(body), 205L * MEBIBYTE)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("提交的内容太大");
    }

    @Test
    void anUploadWithoutItsEndIsAnsweredClearly() {
        HttpResponse<String> answer = user.send(PortalClient.request(action() + "&do=upload")
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(BodyPublishers.ofString("--limit\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ncut off")));

        assertThat(answer.statusCode()).isLessThan(501);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        assertThat(user.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void scriptInATitleIsText() {
        String id = ShownWindow.only(user.get(PAGE)).id();

        HttpResponse<String> page = user.get(PAGE + "?_p." + id + ".do=title&_p." + id + ".value="
            + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<iframe/>");
    }

    @Test
    void scriptInSettingsIsKeptAsItIs() {
        user.post(action(), Map.of("do", "prefer", "name", SCRIPT, "value", SCRIPT));

        HttpResponse<String> page = user.get(PAGE);

        assertThat(report()).containsEntry("preference." + SCRIPT, "[" + SCRIPT + "]");
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(user.get("/portal/p/home").body()).doesNotContain("<script>alert");
    }

    @Test
    void aSettingTooLargeForTheDatabaseIsRefusedAndTheOthersStay() {
        user.post(action(), Map.of("do", "prefer", "name", "small", "value", "kept"));

        HttpResponse<String> answer = user.post(action(), Map.of("do", "prefer", "name", "large", "value", "x".repeat(MEBIBYTE)));

        assertThat(answer.statusCode()).isIn(200, 413, 500);
        if (answer.statusCode() == 200) {
            assertThat(report().get("preference.large")).hasSize(MEBIBYTE + 2);
        }
        assertThat(report()).containsEntry("preference.small", "[kept]");
    }

    private String cookie() {
        return "Cookie: JSESSIONID=" + user.cookie("JSESSIONID");
    }

    private String action() {
        return report().get("action");
    }

    private Map<String, String> report() {
        return ShownWindow.only(user.get(PAGE)).report();
    }

    private interface Call {
        HttpResponse<String> make(int number);
    }

    /** Makes the calls at the same moment. */
    private static List<HttpResponse<String>> together(int count, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            calls.add(threads.submit(() -> {
                start.await();
                return call.make(number);
            }));
        }
        threads.shutdown();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> made : calls) {
            answers.add(made.get());
        }
        return answers;
    }
}
