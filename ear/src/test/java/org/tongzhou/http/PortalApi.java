package org.tongzhou.http;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;

/** One person's calls of the addresses that the portal's scripts use, with the session's token where something changes. */
public final class PortalApi {
    private static final String BASE = "/portal/api/";

    private final PortalClient client;
    private final String token;

    private PortalApi(PortalClient client) {
        this.client = client;
        client.get("/portal/p/home");
        this.token = client.token();
    }

    /** Somebody who has logged in. */
    public static PortalApi loggedIn(String username) {
        return new PortalApi(PortalClient.loggedIn(username));
    }

    /** A new account with the demo password and without roles, logged in. */
    public static PortalApi newUser(String username) {
        PortalOperator.addUser(username);
        return loggedIn(username);
    }

    /** @param body empty if the answer has none */
    public record Answer(int status, JsonObject body) {
        static Answer of(HttpResponse<String> answer) {
            boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            return new Answer(answer.statusCode(), json ? Json.createReader(new StringReader(answer.body())).readObject() : JsonValue.EMPTY_JSON_OBJECT);
        }

        /** The key of a refusal. */
        public String error() {
            return body.getString("error", "");
        }
    }

    /** The browser that is logged in, for the pages themselves. */
    public PortalClient browser() {
        return client;
    }

    public Answer get(String path) {
        return Answer.of(client.send(PortalClient.request(BASE + path).GET()));
    }

    public Answer delete(String path) {
        return Answer.of(client.send(guarded(path).DELETE()));
    }

    public Answer post(String path) {
        return Answer.of(client.send(guarded(path).POST(BodyPublishers.noBody())));
    }

    public Answer send(String method, String path, JsonStructure body) {
        return send(method, path, body.toString());
    }

    /** Sends a text as JSON, whatever it is. */
    public Answer send(String method, String path, String body) {
        return send(guarded(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    /** Sends a request as the test made it. */
    public Answer send(HttpRequest.Builder request) {
        return Answer.of(client.send(request));
    }

    /** A request with the session's token, for {@link #send(HttpRequest.Builder)}. */
    public HttpRequest.Builder guarded(String path) {
        return unguarded(path).header("X-CSRF-Token", token);
    }

    /** A request without the session's token. */
    public HttpRequest.Builder unguarded(String path) {
        return PortalClient.request(BASE + path);
    }

    /** One part of a path, such as the name of a unit. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
