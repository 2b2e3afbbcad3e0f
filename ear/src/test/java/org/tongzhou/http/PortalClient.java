package org.tongzhou.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person's browser without a screen: keeps cookies, follows redirects, sends forms with the token of the page that was read last.
 * Not for use by several threads.
 */
public final class PortalClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String SESSION_COOKIE = "JSESSIONID";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient following = client(HttpClient.Redirect.NORMAL);
    private final HttpClient stopping = client(HttpClient.Redirect.NEVER);
    private String token = "";

    /** A client that has logged in. */
    public static PortalClient loggedIn(String username) {
        PortalClient client = new PortalClient();
        HttpResponse<String> answer = client.login(username, PortalServer.demoPassword());
        if (answer.uri().getPath().equals("/portal/login")) {
            throw new IllegalStateException("the portal does not let " + username + " in: " + answer.statusCode());
        }
        return client;
    }

    /**
     * A login that several clients share, as the tabs of one browser do.
     *
     * @param id the value of the session's cookie
     */
    public record Session(String id) {
        /** The session of a client that has logged in. */
        public static Session of(PortalClient client) {
            return new Session(client.cookie(SESSION_COOKIE));
        }

        /** A new client in this session. */
        public PortalClient browser() {
            PortalClient client = new PortalClient();
            HttpCookie cookie = new HttpCookie(SESSION_COOKIE, id);
            cookie.setPath("/");
            cookie.setVersion(0);
            client.cookies.getCookieStore().add(PortalServer.ADDRESS, cookie);
            return client;
        }
    }

    /** Fills in the login form; the answer is the page that the portal then shows, the form again after a refusal. */
    public HttpResponse<String> login(String username, String password) {
        get("/portal/login");
        return post("/portal/login", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> logout() {
        return post("/portal/logout", Map.of());
    }

    /** Reads an address of the server, following redirects. */
    public HttpResponse<String> get(String path) {
        return remember(send(following, request(path).GET()));
    }

    /** Reads an address of the server without following redirects. */
    public HttpResponse<String> getOnce(String path) {
        return remember(send(stopping, request(path).GET()));
    }

    /** Sends a form with the token of the last page and follows redirects. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return remember(send(following, form(path, fields)));
    }

    /** Sends a form with the token of the last page, without following redirects. */
    public HttpResponse<String> postOnce(String path, Map<String, String> fields) {
        return remember(send(stopping, form(path, fields)));
    }

    /** Sends a request as the test made it, with this client's cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(stopping, request);
    }

    /** The same, where the answer is no text. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> how) {
        return send(stopping, request, how);
    }

    /** A request to an address of the server, for {@link #send(HttpRequest.Builder)}. */
    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(PortalServer.ADDRESS.resolve(path)).timeout(PATIENCE);
    }

    /** The anti-forgery token of the page that was read last, empty if none had one. */
    public String token() {
        return token;
    }

    /** The value of a cookie, null if the server has set none of that name. */
    public String cookie(String name) {
        return cookies().stream()
            .filter(cookie -> cookie.getName().equals(name))
            .map(cookie -> cookie.getValue())
            .findFirst().orElse(null);
    }

    /** What the server has told a browser to keep. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String own = fields.containsKey("_csrf") ? "" : "_csrf=" + encode(token) + "&";
        BodyPublisher body = BodyPublishers.ofString(own + fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&")));
        return request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(body);
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirects).connectTimeout(PATIENCE).build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        return send(client, request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static <T> HttpResponse<T> send(HttpClient client, HttpRequest.Builder request, BodyHandler<T> how) {
        try {
            return client.send(request.build(), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
