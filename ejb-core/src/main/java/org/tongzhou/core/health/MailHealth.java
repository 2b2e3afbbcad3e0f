package org.tongzhou.core.health;

import jakarta.enterprise.context.Dependent;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.tongzhou.core.health.Health.Level;

/** Whether the mail server of the resource {@value #RESOURCE} can be reached; an office without one is told so and misses nothing. */
@Dependent
public class MailHealth implements HealthCheck {
    static final String RESOURCE = "mail/tongzhou";
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int SMTP = 25;

    @Override
    public String name() {
        return "health.mail";
    }

    @Override
    public Health look() {
        Session session = session();
        if (session == null) {
            return new Health(name(), Level.GOOD, "health.mail.none", List.of(RESOURCE));
        }
        String protocol = session.getProperties().getProperty("mail.transport.protocol", "smtp");
        String host = property(session, "mail." + protocol + ".host", property(session, "mail.host", "localhost"));
        return look(host, Integer.parseInt(property(session, "mail." + protocol + ".port", String.valueOf(SMTP))));
    }

    Health look(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return Health.of(name(), Level.GOOD, host, String.valueOf(port));
        } catch (IOException e) {
            return Health.of(name(), Level.TROUBLE, host, String.valueOf(port));
        }
    }

    private static String property(Session session, String name, String otherwise) {
        String value = session.getProperty(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private static Session session() {
        try {
            return InitialContext.doLookup(RESOURCE);
        } catch (NamingException e) {
            return null;
        }
    }
}
