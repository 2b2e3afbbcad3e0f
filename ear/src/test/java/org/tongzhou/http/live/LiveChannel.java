package org.tongzhou.http.live;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.tongzhou.http.PortalClient;

/** A channel of Server-Sent Events as a browser has it. */
final class LiveChannel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90); // far more than the portal takes to notice what it looks at now and then
    private static final String END = "(the portal has ended the channel)";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> answer;
    private final Stream<String> stream;

    private LiveChannel(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        this.stream = answer.body();
        CompletableFuture.runAsync(() -> stream.forEach(lines::add)).whenComplete((done, failure) -> lines.add(END));
    }

    /** Opens a channel in the session of a user. @param query of the address, with its question mark, or empty */
    static LiveChannel open(PortalClient user, String query) throws Exception {
        HttpRequest request = PortalClient.request("/portal/live" + query).timeout(Duration.ofMinutes(5))
            .header("Cookie", "JSESSIONID=" + user.cookie("JSESSIONID")).header("Accept", "text/event-stream").build();
        return new LiveChannel(HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()));
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** The data of the next event of this name; other events are passed over. */
    String await(String event) throws InterruptedException {
        for (String line = next(); line != null; line = next()) {
            if (line.equals("event: " + event)) {
                return next().replaceFirst("^data: ", "");
            }
        }
        throw new AssertionError("no " + event + " within " + PATIENCE);
    }

    /** The id that comes next. */
    String awaitPosition() throws InterruptedException {
        for (String line = next(); line != null; line = next()) {
            if (line.startsWith("id: ")) {
                return line.substring(4);
            }
        }
        throw new AssertionError("no id within " + PATIENCE);
    }

    /** Whether the portal ends the channel. */
    boolean ends() throws InterruptedException {
        for (String line = next(); line != null; line = next()) {
            if (line.equals(END)) {
                return true;
            }
        }
        return false;
    }

    private String next() throws InterruptedException {
        return lines.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        stream.close();
    }
}
