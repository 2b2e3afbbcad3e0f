package org.tongzhou.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Deploys applications to the running server, as {@code asadmin} does: by the server's administration addresses. */
public final class Applications {
    private static final URI APPLICATIONS = URI.create(
        "http://localhost:" + System.getProperty("tongzhou.adminPort") + "/management/domain/applications/application");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Applications() {
    }

    /** Deploys a WAR under a name that is also its context path, in place of the one that has it. */
    public static void deploy(String name, Path war) {
        deploy(name, war, false);
    }

    /** The same; where there is one already its sessions go over to the new one. */
    public static void deployKeepingSessions(String name, Path war) {
        deploy(name, war, true);
    }

    private static void deploy(String name, Path war, boolean keepSessions) {
        HttpResponse<String> answer = tryToDeploy(name, war, keepSessions);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(name + " could not be deployed: " + answer.body());
        }
    }

    /** Deploys or not; the server's answer has status 200 or says why not. */
    public static HttpResponse<String> tryToDeploy(String name, Path war, boolean keepSessions) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", war.toAbsolutePath().toString());
        fields.put("name", name);
        fields.put("contextroot", "/" + name);
        fields.put("force", "true");
        fields.put("precompilejsp", "true");
        if (keepSessions) {
            fields.put("properties", "keepSessions=true");
        }
        String body = fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(APPLICATIONS).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
    }

    /** Undeploys; it is no error if there is no such application. */
    public static void undeploy(String name) {
        send(HttpRequest.newBuilder(URI.create(APPLICATIONS + "/" + name)).DELETE());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.header("X-Requested-By", "tests").header("Accept", "application/json").timeout(PATIENCE).build(),
                BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
