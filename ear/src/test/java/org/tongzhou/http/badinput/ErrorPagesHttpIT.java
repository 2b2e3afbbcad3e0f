package org.tongzhou.http.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ServerLog;
import org.tongzhou.http.ShownWindow;

import static org.tongzhou.http.Await.await;

/** The pages that say why something is not shown, each reached as a user reaches it, in his language. */
class ErrorPagesHttpIT {
    private final String username = "err" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @CsvSource({"zh, 您没有权限查看这个页面", "en, You may not see this page"})
    void whatIsForOthersIsForbidden(String language, String title) {
        assertError(user(language).getOnce("/portal/layers/home/PORTAL/-"), 403, title);
    }

    @ParameterizedTest
    @CsvSource({"zh, 页面已过期", "en, This page has expired"})
    void aFormOfAnEarlierSessionIsRefused(String language, String title) {
        PortalClient user = user(language);

        assertError(user.postOnce(action(user).replaceFirst("_t=[^&]+", "_t=earlier"), Map.of("act", "save")), 403, title);
    }

    @ParameterizedTest
    @CsvSource({"zh, 没有找到这个页面", "en, There is no such page"})
    void whatIsNotThereIsNotFound(String language, String title) {
        assertError(user(language).getOnce("/portal/p/no-such-page"), 404, title);
    }

    @ParameterizedTest
    @CsvSource({"zh, 提交的内容太大", "en, Too much was sent"})
    void whatIsTooLargeIsRefused(String language, String title) {
        PortalClient user = user(language);

        assertError(user.postOnce(action(user), Map.of("act", "save", "text", "x".repeat(3 << 20))), 413, title);
    }

    @ParameterizedTest
    @CsvSource({"zh, 系统繁忙", "en, The system is busy"})
    void aFailureHasANumberThatStandsInTheLog(String language, String title) {
        PortalClient user = user(language);

        HttpResponse<String> answer = user.postOnce(action(user), Map.of("act", "fail"));

        assertError(answer, 500, title);
        String incident = answer.body().replaceFirst("(?s).*<code>([0-9A-F]{10})</code>.*", "$1");
        await("it stands in the log", () -> ServerLog.hasLine("Incident " + incident));
    }

    @ParameterizedTest
    @CsvSource({"zh, 登录已超时，请重新登录，登录后回到原来的页面。", "en, Your session has ended. Log in again to return to the page where you were."})
    void whoseSessionHasEndedIsToldAtTheLogin(String language, String notice) {
        PortalClient user = user(language);
        PortalClient otherTab = PortalClient.Session.of(user).browser();
        otherTab.get("/portal/p/home");
        otherTab.logout();

        HttpResponse<String> answer = user.get("/portal/p/home");

        assertThat(answer.body()).contains(notice).contains("value=\"/portal/p/home\"");
    }

    @ParameterizedTest
    @CsvSource({"zh, 系统维护中", "en, The system is under maintenance"})
    void whileThePortalIsMaintainedEverybodyIsToldAndKeepsHisLogin(String language, String title) throws IOException {
        PortalClient user = user(language);
        Files.createFile(PortalServer.MAINTENANCE);
        try {
            HttpResponse<String> answer = user.getOnce("/portal/p/home");
            assertError(answer, 503, title);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("300");
            assertThat(new PortalClient().getOnce("/portal/login").statusCode()).isEqualTo(503);
            assertThat(user.getOnce("/portal/api/badges").statusCode()).isEqualTo(503);
            assertThat(user.getOnce("/portal/health").statusCode()).isEqualTo(200);
            assertThat(user.send(PortalOperator.request("users").GET()).statusCode()).as("the operator works").isEqualTo(200);
        } finally {
            Files.delete(PortalServer.MAINTENANCE);
        }

        assertThat(user.getOnce("/portal/p/home").statusCode()).isEqualTo(200);
    }

    private static void assertError(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(">" + title + "</h1>").doesNotContain("Exception", "\tat ", "org.tongzhou", "Payara");
        assertThat(answer.body().contains("<code>")).as("a number for what stands in the log").isEqualTo(status == 500);
    }

    /** Somebody who reads the portal in this language. */
    private PortalClient user(String language) {
        PortalOperator.addUser(username, "staff");
        PortalClient user = PortalClient.loggedIn(username);
        user.get("/portal/p/home");
        user.postOnce("/portal/appearance", Map.of("lang", language));
        return user;
    }

    /** The address of an action of a portlet. */
    private static String action(PortalClient user) {
        PortalOperator.makePage("errors", "/conformance::DeskOne");
        return ShownWindow.only(user.get("/portal/p/errors")).markup().replaceFirst("(?s).*\naction=([^<\n]*).*", "$1").replace("&amp;", "&");
    }
}
