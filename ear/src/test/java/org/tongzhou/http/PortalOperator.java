package org.tongzhou.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Gives the operator's commands to the running portal. */
public final class PortalOperator {
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private PortalOperator() {
    }

    /** A request to one of the operator's addresses, with the token. */
    public static HttpRequest.Builder request(String path) {
        return PortalClient.request("/portal/api/operator/" + path).header("Authorization", "Bearer " + PortalServer.operatorToken());
    }

    /** Makes an account that has the demo password, unless it is there already. */
    public static void addUser(String username, String... roles) {
        HttpResponse<String> answer = new PortalClient().send(request("users")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("kept=true&username=" + username + "&name=" + username + "&password="
                + URLEncoder.encode(PortalServer.demoPassword(), StandardCharsets.UTF_8)
                + Arrays.stream(roles).map(role -> "&role=" + role).collect(Collectors.joining()))));
        if (answer.statusCode() != 200 && answer.statusCode() != CONFLICT) {
            throw new IllegalStateException("no account " + username + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Sends a page file; what it brings is there until the class ends. */
    public static HttpResponse<String> importPages(String file) {
        HttpResponse<String> answer = new PortalClient().send(request("pages").header("Content-Type", "text/plain;charset=UTF-8")
            .POST(BodyPublishers.ofString(file)));
        if (answer.statusCode() == 200) {
            MadePages.addAll(file);
        }
        return answer;
    }

    /** Deletes a page, if it is there. */
    static void deletePage(String name) {
        HttpResponse<String> answer = new PortalClient().send(request("pages/" + name).DELETE());
        if (answer.statusCode() != 200 && answer.statusCode() != NOT_FOUND) {
            throw new IllegalStateException("page " + name + " not deleted: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Makes or replaces a page in two columns, with a window for each portlet, such as {@code /example::hello}. */
    public static void makePage(String name, String... portlets) {
        String windows = Arrays.stream(portlets).map(portlet -> "{\"portlet\":\"" + portlet + "\",\"column\":1}")
            .collect(Collectors.joining(","));
        HttpResponse<String> answer = importPages("{\"pages\":[{\"name\":\"" + name + "\",\"title\":\"" + name
            + "\",\"columns\":2,\"windows\":[" + windows + "]}]}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no page " + name + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
