import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends one of the operator's commands to the running portal and prints its answer. {@code ./run} starts it from source:
 * {@code java Operate.java ADDRESS TOKEN_FILE COMMAND ARGUMENT…}; a password comes by standard input.
 * Ends with 1 if the portal refuses, with 2 if the command is not written as it should be.
 */
final class Operate {
    private final URI address;
    private final String token;

    private Operate(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var portal = new Operate(URI.create(arguments[0]), Files.readString(Path.of(arguments[1])).strip());
        HttpRequest.Builder request = portal.request(arguments[2], List.of(arguments).subList(3, arguments.length));
        if (request == null) {
            err.println("That is not how '" + arguments[2] + "' is written; ./run --help shows it.");
            System.exit(2);
        }
        HttpResponse<InputStream> answer = portal.send(request);
        boolean done = answer.statusCode() == 200;
        try (InputStream body = answer.body()) {
            if (body.transferTo(done ? out : err) == 0 && !done) { // lines as they come: some commands take their time
                err.println("HTTP " + answer.statusCode());
            }
        }
        System.exit(done ? 0 : 1);
    }

    /** The request that a command means, null if its arguments are wrong. */
    private HttpRequest.Builder request(String command, List<String> arguments) throws IOException {
        switch (command + "/" + arguments.size()) {
            case "users/0":
                return to("users").GET();
            case "export-pages/0":
                return to("pages").GET();
            case "views/0":
                return to("views").GET();
            case "audit-verify/0":
                return to("audit/verification").POST(BodyPublishers.noBody());
            case "rotate-field-keys/0":
                return to("fields/rotation").POST(BodyPublishers.noBody());
            case "rebuild-search/0":
                return to("search/index").POST(BodyPublishers.noBody());
            case "import-pages/1":
                return to("pages").header("Content-Type", "text/plain;charset=UTF-8")
                    .POST(BodyPublishers.ofFile(Path.of(arguments.get(0))));
            case "delete-page/1":
                return to("pages/" + encode(arguments.get(0))).DELETE();
            case "grant/2":
                return to(role(arguments)).PUT(BodyPublishers.noBody());
            case "revoke/2":
                return to(role(arguments)).DELETE();
            case "set-password/1":
                return to(user(arguments) + "/password").header("Content-Type", "text/plain;charset=UTF-8")
                    .PUT(BodyPublishers.ofString(password()));
            case "remove-second-factor/1":
                return to(user(arguments) + "/second-factor").DELETE();
            case "enable/1":
                return to(user(arguments) + "/enabled").PUT(BodyPublishers.noBody());
            case "disable/1":
                return to(user(arguments) + "/enabled").DELETE();
            default:
                return command.equals("add-user") && arguments.size() >= 2 ? addUser(arguments) : null;
        }
    }

    private HttpRequest.Builder addUser(List<String> arguments) throws IOException {
        List<String> fields = new ArrayList<>();
        fields.add("username=" + encode(arguments.get(0)));
        fields.add("name=" + encode(arguments.get(1)));
        fields.add("password=" + encode(password()));
        arguments.stream().skip(2).forEach(role -> fields.add("role=" + encode(role)));
        return to("users").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", fields)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token).header("Accept-Language", language());
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    private static String password() throws IOException {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String user(List<String> arguments) {
        return "users/" + encode(arguments.get(0));
    }

    private static String role(List<String> arguments) {
        return user(arguments) + "/roles/" + encode(arguments.get(1));
    }

    /** The language of the terminal, Chinese where it names none. */
    private static String language() {
        String locale = System.getenv().getOrDefault("LANG", "");
        return locale.matches("[a-z]{2}_[A-Z]{2}.*") ? locale.substring(0, 2) : "zh";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
