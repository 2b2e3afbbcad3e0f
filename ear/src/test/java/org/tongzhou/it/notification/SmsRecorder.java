package org.tongzhou.it.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMS gateway that keeps what it is given by who knows the token. */
final class SmsRecorder implements AutoCloseable {
    static final String TOKEN = "gateway-token";
    private final HttpServer server;
    private final List<JsonObject> messages = new CopyOnWriteArrayList<>();

    SmsRecorder() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", this::accept);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<JsonObject> of(String mobile) {
        return messages.stream().filter(message -> message.getString("mobile").equals(mobile)).toList();
    }

    private void accept(HttpExchange exchange) throws IOException {
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (known) {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                messages.add(reader.readObject());
            }
        }
        exchange.sendResponseHeaders(known ? 202 : 401, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
