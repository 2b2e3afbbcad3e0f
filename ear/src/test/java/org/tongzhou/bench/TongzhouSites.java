package org.tongzhou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tongzhou.bench.Connection.Answer;

/** The running portal, and the plain servlet in the same server. */
final class TongzhouSites {
    private static final String USER = "xunuo";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int COLUMNS = 3;
    private static final int CONFLICT = 409;

    private final int port = URI.create(required("tongzhou.address")).getPort();
    private final ServerProcess process = new ServerProcess(Long.parseLong(required("tongzhou.serverPid")));
    private final String password = secret("tongzhou.demoPasswordFile");

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("run by ./test bench, which sets " + property);
        }
        return value;
    }

    private static String secret(String property) {
        try {
            return Files.readString(Path.of(required(property))).strip();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the file that " + property + " names", e);
        }
    }

    /** Gives the portal the measured pages, as an operator does. */
    void importPages(List<BenchmarkPage> pages) throws IOException {
        String json = pages.stream().map(TongzhouSites::json).collect(Collectors.joining(",", "{\"pages\":[", "]}"));
        try (Connection operator = new Connection(port)) {
            Answer answer = operator.post("/portal/api/operator/pages",
                "Content-Type: text/plain;charset=UTF-8\r\nAuthorization: Bearer " + secret("tongzhou.operatorTokenFile"),
                json.getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 200) {
                throw new IllegalStateException("the portal does not take the pages: " + answer.status() + " " + answer.text());
            }
        }
    }

    private static String json(BenchmarkPage page) {
        StringBuilder windows = new StringBuilder();
        for (int i = 0; i < page.portlets().size(); i++) {
            windows.append(i == 0 ? "" : ",").append("{\"portlet\":\"").append(BenchmarkPage.APPLICATION).append("::")
                .append(page.portlets().get(i)).append("\",\"column\":").append(i % COLUMNS + 1).append('}');
        }
        return "{\"name\":\"%s\",\"title\":\"%s\",\"roles\":[],\"columns\":%d,\"windows\":[%s]}"
            .formatted(page.name(), page.name(), COLUMNS, windows);
    }

    /** Gives the plain servlet what the portal shows, so that it writes the same bytes. */
    void copyToPlainServlet(BenchmarkPage page) throws IOException {
        try (Connection user = portal().connect(); Connection plain = new Connection(port)) {
            byte[] markup = user.get(portal().path(page)).body();
            plain.post(plain().path(page), "Content-Type: text/html", markup);
            if (plain.get(plain().path(page)).body().length != markup.length) {
                throw new IllegalStateException("the plain servlet does not write what the portal has written");
            }
        }
    }

    Site portal() {
        return new Site() {
            @Override
            public String name() {
                return "portal";
            }

            @Override
            public ServerProcess process() {
                return process;
            }

            @Override
            public Connection connect() throws IOException {
                return logIn(USER);
            }

            @Override
            public String path(BenchmarkPage page) {
                return "/portal/p/" + page.name();
            }
        };
    }

    Site plain() {
        return new Site() {
            @Override
            public String name() {
                return "plain servlet";
            }

            @Override
            public ServerProcess process() {
                return process;
            }

            @Override
            public Connection connect() {
                return new Connection(port);
            }

            @Override
            public String path(BenchmarkPage page) {
                return BenchmarkPage.APPLICATION + "/plain/" + page.name();
            }
        };
    }

    int port() {
        return port;
    }

    /** Makes an account that has the demo password, unless it is there already. */
    void addUser(String username) throws IOException {
        try (Connection operator = new Connection(port)) {
            Answer answer = operator.post("/portal/api/operator/users",
                "Content-Type: application/x-www-form-urlencoded\r\nAuthorization: Bearer " + secret("tongzhou.operatorTokenFile"),
                ("kept=true&username=" + username + "&name=" + username + "&password=" + encode(password)).getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 200 && answer.status() != CONFLICT) {
                throw new IllegalStateException("no account " + username + ": " + answer.status() + " " + answer.text());
            }
        }
    }

    /** A connection on which a user has logged in. */
    Connection logIn(String username) throws IOException {
        Connection connection = new Connection(port);
        Matcher token = TOKEN.matcher(connection.get("/portal/login").text());
        if (!token.find()) {
            throw new IllegalStateException("the login page has no token");
        }
        Answer answer = connection.post("/portal/login", "Content-Type: application/x-www-form-urlencoded",
            ("_csrf=" + encode(token.group(1)) + "&username=" + username + "&password=" + encode(password)).getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 3 || answer.location().contains("/login")) {
            throw new IllegalStateException("the portal does not let " + username + " in: " + answer.status());
        }
        return connection;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
