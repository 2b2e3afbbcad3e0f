package org.tongzhou.core.health;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.notification.outbox.OutboxSettings;

/** Whether the mail server that the office has set up can be reached; an office without one is told so and misses nothing. */
@Dependent
public class MailHealth implements HealthCheck {
    private static final int PATIENCE_MILLIS = 3_000;

    @Override
    public String name() {
        return "health.mail";
    }

    @Override
    public Health look() {
        OutboxSettings settings = OutboxSettings.read();
        if (!settings.faults().isEmpty()) {
            return new Health(name(), Level.TROUBLE, "health.mail.wrong", List.of(String.join(", ", settings.faults())));
        }
        return settings.mail().map(server -> look(server.host(), server.port()))
            .orElseGet(() -> new Health(name(), Level.GOOD, "health.mail.none", List.of()));
    }

    Health look(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return Health.of(name(), Level.GOOD, host, String.valueOf(port));
        } catch (IOException e) {
            return Health.of(name(), Level.TROUBLE, host, String.valueOf(port));
        }
    }
}
