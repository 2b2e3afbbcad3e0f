package org.tongzhou.http.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ShownWindow;

/** The operator's addresses for those who are not the operator, and page files that are none. */
class OperatorAddressesHttpIT {
    private static final int UNPROCESSABLE = 422;

    private final PortalClient anybody = new PortalClient();

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic YTpi", "bearer", "Bearer \u00e4\u00f6\u00fc"})
    void aWrongTokenIsRefused(String authorization) {
        String answer = RawRequest.send("GET /portal/api/operator/users", "Authorization: " + authorization);

        assertThat(RawRequest.status(answer)).isIn(400, 401);
        assertThat(answer).doesNotContain("sysadmin");
    }

    @Test
    void aTokenThatOnlyBeginsRightIsRefused() {
        String token = PortalServer.operatorToken();

        for (String wrong : List.of(token + "x", token.substring(1), token + "x".repeat(6_000))) {
            assertThat(RawRequest.status(RawRequest.send("GET /portal/api/operator/users", "Authorization: Bearer " + wrong))).isEqualTo(401);
        }
    }

    @Test
    void aTokenLongerThanTheServerReadsIsRefused() {
        String answer = RawRequest.send("GET /portal/api/operator/users", "Authorization: Bearer " + "x".repeat(1 << 20));

        assertThat(RawRequest.status(answer)).isIn(0, 400, 401, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.example", "portal.example:80", "127.0.0.1.portal.example", "localhost.portal.example", "10.1.2.3"})
    void aRequestThatMeantAnotherHostDoesNotFindThem(String host) {
        String answer = RawRequest.sendTo(host, "GET /portal/api/operator/users", authorization());

        assertThat(RawRequest.status(answer)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 10.1.2.3", "Forwarded: for=10.1.2.3", "X-Forwarded-Host: portal.example", "Via: 1.1 proxy"})
    void aRequestThatAProxyHandsOnDoesNotFindThem(String header) {
        String answer = RawRequest.send("GET /portal/api/operator/users", authorization(), header);

        assertThat(RawRequest.status(answer)).isEqualTo(404);
    }

    @Test
    void aSessionIsNoToken() {
        assertThat(PortalClient.loggedIn("sysadmin").getOnce("/portal/api/operator/users").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"pages\":", "{\"pages\":{}}", "{\"pages\":[1,null,\"x\"]}", "null", "<page", "<a>", "\u0000", "{\"pages\":[{\"name\":\"../x\",\"title\":\"t\"}]}",
        "{\"pages\":[{\"name\":\"a\",\"title\":\"t\",\"columns\":99999999999999999999}]}", "{\"pages\":[{\"name\":\"a\",\"title\":\"t\",\"windows\":[{\"portlet\":\"x\"}]}]}",
        "<!DOCTYPE p [<!ENTITY a \"b\">]><page name=\"&a;\"><portlet context=\"/x\" name=\"y\"/></page>",
        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><page name=\"p\"><portlet context=\"/x\" name=\"&x;\"/></page>"})
    void aFileThatIsNoneIsRefusedWithAReasonAndChangesNothing(String file) {
        String before = export();

        HttpResponse<String> answer = PortalOperator.importPages(file);

        assertThat(answer.statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(answer.body()).isNotBlank().doesNotContain("root:", "Exception");
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void aBombOfEntitiesIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE p [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"&e").append(i - 1).append(";&e").append(i - 1).append(";\">");
        }

        assertThat(PortalOperator.importPages(bomb.append("]><page name=\"&e29;\"/>").toString()).statusCode()).isEqualTo(UNPROCESSABLE);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(PortalOperator.importPages("{\"pages\":" + "[".repeat(200_000)).statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(PortalOperator.importPages("<page>".repeat(50_000)).statusCode()).isEqualTo(UNPROCESSABLE);
    }

    @Test
    void aFileLargerThanThePortalTakesIsRefused() {
        HttpResponse<String> answer = PortalOperator.importPages("{\"pages\":[" + " ".repeat(32 << 20) + "]}");

        assertThat(answer.statusCode()).isIn(413, UNPROCESSABLE);
    }

    @Test
    void scriptInATitleOfAPageIsText() {
        String file = "{\"pages\":[{\"name\":\"scripted\",\"title\":\"<script>alert(1)</script>\\\"'\",\"windows\":[]}]}";
        assertThat(PortalOperator.importPages(file).statusCode()).isEqualTo(200);

        String page = PortalClient.loggedIn("xunuo").get("/portal/p/scripted").body();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }

    @Test
    void twoHundredWindowsOnAPageAreShown() {
        PortalOperator.makePage("twohundred", Collections.nCopies(200, "/home::welcome").toArray(String[]::new));

        HttpResponse<String> page = PortalClient.loggedIn("xunuo").get("/portal/p/twohundred");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(ShownWindow.in(page)).hasSize(200)
            .noneMatch(window -> window.isLate() || window.isUnavailable() || window.incident() != null);
    }

    @Test
    void theSamePageImportedManyTimesAtOnceIsThereOnceAndWhole() {
        String file = "{\"pages\":[{\"name\":\"contested\",\"title\":\"t\",\"windows\":[{\"portlet\":\"/home::welcome\"},{\"portlet\":\"/home::links\"}]}]}";
        List<CompletableFuture<Integer>> imports = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            imports.add(CompletableFuture.supplyAsync(() -> PortalOperator.importPages(file).statusCode()));
        }

        List<Integer> answers = imports.stream().map(CompletableFuture::join).toList();

        assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(export().split("\"contested\"", -1)).hasSize(2);
        assertThat(ShownWindow.in(PortalClient.loggedIn("xunuo").get("/portal/p/contested"))).hasSize(2);
    }

    @Test
    void otherRestAddressesAndMethodsAreAnsweredPlainly() {
        for (String method : List.of("PATCH", "TRACE", "OPTIONS", "DELETE")) {
            String answer = RawRequest.send(method + " /portal/api/operator/users", authorization(), "X-Secret: echoed");
            assertThat(RawRequest.status(answer)).as(method).isIn(200, 204, 400, 404, 405);
            assertThat(answer).doesNotContain("echoed", "Exception");
        }
        assertThat(anybody.send(PortalOperator.request("nothing").GET()).statusCode()).isEqualTo(404);
        assertThat(anybody.send(PortalOperator.request("pages").header("Accept-Language", "%%%;q=x").POST(BodyPublishers.ofString("{"))).statusCode())
            .isIn(400, UNPROCESSABLE);
    }

    private String authorization() {
        return "Authorization: Bearer " + PortalServer.operatorToken();
    }

    private String export() {
        return anybody.send(PortalOperator.request("pages").GET()).body();
    }
}
