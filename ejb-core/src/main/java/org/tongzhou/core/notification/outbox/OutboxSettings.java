package org.tongzhou.core.notification.outbox;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The mail server and the SMS gateway of the office, as {@code outbox.properties} of the data directory says now; without the file there is neither.
 * Secrets stand in files of their own, which it names.
 */
public final class OutboxSettings {
    private static final String FILE = "outbox.properties";
    private static final String SIGNATURE = "同舟";
    private static final int PORT_MAX = 65_535;

    private final Path folder;
    private final Properties properties;
    private final Set<String> faults = new TreeSet<>();
    private final MailServer mail;
    private final SmsGateway sms;

    private OutboxSettings(Path folder, Properties properties) {
        this.folder = folder;
        this.properties = properties;
        MailServer server = text("mail.host").isEmpty() ? null : mailServer();
        this.mail = isSound("mail") ? server : null;
        SmsGateway gateway = text("sms.address").isEmpty() ? null : smsGateway();
        this.sms = isSound("sms") ? gateway : null;
    }

    /** How the connection to a mail server is protected. */
    public enum Tls {
        NONE, STARTTLS, TLS
    }

    /** @param user empty for a server that asks for none */
    public record MailServer(String host, int port, Tls tls, String sender, String user, String password) {
        @Override
        public String toString() {
            return host + ':' + port;
        }
    }

    /** @param token empty for a gateway that asks for none */
    public record SmsGateway(URI address, String account, String token) {
        @Override
        public String toString() {
            return address.getAuthority();
        }
    }

    /** As they are at this moment. */
    public static OutboxSettings read() {
        return read(Path.of(System.getProperty("tongzhou.data", ".")));
    }

    static OutboxSettings read(Path folder) {
        Properties properties = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                OutboxSettings unread = new OutboxSettings(folder, new Properties());
                unread.faults.add(FILE);
                return unread;
            }
        }
        return new OutboxSettings(folder, properties);
    }

    private MailServer mailServer() {
        String tls = text("mail.tls").toUpperCase(Locale.ROOT);
        Tls mode = tls.isEmpty() ? Tls.NONE : oneOf(tls);
        String sender = text("mail.sender");
        if (!sender.matches("[^\\s<>\",;]+@[^\\s<>\",;]+")) {
            faults.add("mail.sender");
        }
        return new MailServer(text("mail.host"), port(mode), mode, sender, text("mail.user"), secret("mail.passwordFile"));
    }

    private Tls oneOf(String named) {
        for (Tls mode : Tls.values()) {
            if (mode.name().equals(named)) {
                return mode;
            }
        }
        faults.add("mail.tls");
        return Tls.NONE;
    }

    private int port(Tls mode) {
        String port = text("mail.port");
        if (port.isEmpty()) {
            return switch (mode) {
                case NONE -> 25;
                case STARTTLS -> 587;
                case TLS -> 465;
            };
        }
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > PORT_MAX) {
            faults.add("mail.port");
            return 0;
        }
        return Integer.parseInt(port);
    }

    private SmsGateway smsGateway() {
        String address = text("sms.address");
        if (!address.matches("https?://[\\w.:\\[\\]-]+(/[\\w./~%?=&-]*)?")) {
            faults.add("sms.address");
            return null;
        }
        return new SmsGateway(URI.create(address), text("sms.account"), secret("sms.tokenFile"));
    }

    /** The first line of a file; empty if none is named. */
    private String secret(String key) {
        String named = text(key);
        if (named.isEmpty()) {
            return "";
        }
        try {
            return Files.readString(folder.resolve(named)).lines().findFirst().orElse("").strip();
        } catch (IOException | IllegalArgumentException e) {
            faults.add(key);
            return "";
        }
    }

    private String text(String key) {
        return properties.getProperty(key, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private boolean isSound(String part) {
        return faults.stream().noneMatch(key -> key.startsWith(part + '.'));
    }

    /** None if the office has none, or what is said of it cannot be used. */
    public Optional<MailServer> mail() {
        return Optional.ofNullable(mail);
    }

    /** None if the office has none, or what is said of it cannot be used. */
    public Optional<SmsGateway> sms() {
        return Optional.ofNullable(sms);
    }

    /** The settings that cannot be used. */
    public Set<String> faults() {
        return Set.copyOf(faults);
    }

    /** What the office is called in messages. */
    String signature() {
        String said = text("signature");
        return said.isEmpty() ? SIGNATURE : said;
    }

    /** Where a notification leads, for who is not in the portal; empty if the portal's address is not told. */
    String link(String href) {
        String portal = text("portal.address");
        return portal.isEmpty() ? "" : portal.replaceAll("/+$", "") + href;
    }
}
