package org.tongzhou.http.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

import org.junit.jupiter.api.BeforeAll;

import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;

/** Base of the tests of the container: imports the pages of the conformance portlets and logs a member of staff in. */
abstract class ConformanceTest {
    /** A member of staff, the same for all tests of a class. */
    protected static PortalClient user;

    @BeforeAll
    static void logIn() {
        importPages();
        user = PortalClient.loggedIn("xunuo");
    }

    private static void importPages() {
        try (InputStream file = ConformanceTest.class.getResourceAsStream("/conformance-pages.json")) {
            HttpResponse<String> answer = PortalOperator.importPages(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the pages are refused: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static Shown open(String page) {
        return open(user, page);
    }

    protected static Shown open(PortalClient who, String page) {
        return get(who, "/portal/p/conformance-" + page);
    }

    /** Follows an address that a portlet has reported. */
    protected static Shown get(String address) {
        return get(user, address);
    }

    protected static Shown get(PortalClient who, String address) {
        return new Shown(who.get(address));
    }

    /** Sends a form to an action's address and goes where the portal sends the browser. */
    protected static Shown act(String address, String... namesAndValues) {
        return act(user, address, namesAndValues);
    }

    protected static Shown act(PortalClient who, String address, String... namesAndValues) {
        Shown answer = post(who, address, namesAndValues);
        return answer.status() / 100 == 3 ? get(who, answer.header("Location")) : answer;
    }

    /** Sends a form and does not follow. */
    protected static Shown post(String address, String... namesAndValues) {
        return post(user, address, namesAndValues);
    }

    private static Shown post(PortalClient who, String address, String... namesAndValues) {
        return send(who, address, "application/x-www-form-urlencoded", form(StandardCharsets.UTF_8, namesAndValues).getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a body of any kind and does not follow. */
    protected static Shown send(String address, String contentType, byte[] body) {
        return send(user, address, contentType, body);
    }

    private static Shown send(PortalClient who, String address, String contentType, byte[] body) {
        return new Shown(who.send(PortalClient.request(address).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body))));
    }

    protected static String form(Charset charset, String... namesAndValues) {
        StringJoiner fields = new StringJoiner("&");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(URLEncoder.encode(namesAndValues[i], charset) + "=" + URLEncoder.encode(namesAndValues[i + 1], charset));
        }
        return fields.toString();
    }

    /** An address with more parameters. */
    protected static String with(String address, String... namesAndValues) {
        return address + (address.contains("?") ? "&" : "?") + form(StandardCharsets.UTF_8, namesAndValues);
    }
}
