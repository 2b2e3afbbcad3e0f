package org.tongzhou.core.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.shared.Messages;

/**
 * Something a person should know (消息): sent once, read by that person, forgotten after {@value NotificationCleaning#KEPT_DAYS}
 * days. Its words are made when it is read, in the reader's language.
 */
@Entity
@Table(name = "notification_notifications")
@NamedQuery(name = "Notification.of", query = """
    SELECT NEW org.tongzhou.core.notification.NotificationRow(n.id, n.kind, n.arguments, n.href, n.sentAt, n.readAt)
    FROM Notification n WHERE n.username = :username ORDER BY n.sentAt DESC, n.id DESC""")
@NamedQuery(name = "Notification.count", query = "SELECT COUNT(n) FROM Notification n WHERE n.username = :username")
@NamedQuery(name = "Notification.countUnread", query = """
    SELECT COUNT(n) FROM Notification n WHERE n.username = :username AND n.readAt IS NULL""")
@NamedQuery(name = "Notification.href", query = """
    SELECT n.href FROM Notification n WHERE n.username = :username AND n.id = :id""")
@NamedQuery(name = "Notification.markRead", query = """
    UPDATE Notification n SET n.readAt = :now WHERE n.username = :username AND n.readAt IS NULL AND n.id IN :ids""")
@NamedQuery(name = "Notification.markAllRead", query = """
    UPDATE Notification n SET n.readAt = :now WHERE n.username = :username AND n.readAt IS NULL""")
@NamedQuery(name = "Notification.settle", query = """
    UPDATE Notification n SET n.readAt = :now
    WHERE n.username = :username AND n.readAt IS NULL AND n.kind = :kind AND n.arguments = :arguments""")
@NamedQuery(name = "Notification.olderThan", query = "SELECT DISTINCT n.username FROM Notification n WHERE n.sentAt < :limit")
@NamedQuery(name = "Notification.deleteOlderThan", query = "DELETE FROM Notification n WHERE n.sentAt < :limit")
public class Notification {
    static final int KIND_MAX_CHARS = 40;
    static final int ARGUMENTS_MAX = 6;
    static final int ARGUMENT_MAX_CHARS = 150;
    static final int HREF_MAX_CHARS = 500;
    private static final int ARGUMENTS_MAX_CHARS = 1000;
    private static final String SEPARATOR = "\n";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) // rows for a whole audience are made by one statement
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(nullable = false, updatable = false, length = KIND_MAX_CHARS)
    private String kind;
    @Column(nullable = false, updatable = false, length = ARGUMENTS_MAX_CHARS)
    private String arguments;
    @Column(nullable = false, updatable = false, length = HREF_MAX_CHARS)
    private String href;
    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;
    @Column(name = "read_at")
    private Instant readAt;

    protected Notification() {
    }

    /**
     * An unread notification.
     *
     * @throws IllegalArgumentException if the kind has no words, the address leads out of the portal, or there are too many arguments
     */
    Notification(String username, String kind, List<String> arguments, String href, Instant sentAt) {
        if (!Messages.isText(NotificationRow.key(kind))) {
            throw new IllegalArgumentException("no words for " + kind);
        }
        if (!href.startsWith("/") || href.startsWith("//") || href.length() > HREF_MAX_CHARS) {
            throw new IllegalArgumentException("no address of the portal: " + href);
        }
        if (arguments.size() > ARGUMENTS_MAX) {
            throw new IllegalArgumentException(arguments.size() + " arguments");
        }
        this.username = username;
        this.kind = kind;
        this.arguments = stored(arguments);
        this.href = href;
        this.sentAt = sentAt;
    }

    /** Its reader wants to find it in the list only. */
    void markRead() {
        readAt = sentAt;
    }

    static String stored(List<String> arguments) {
        return String.join(SEPARATOR, arguments.stream().map(Notification::inOneLine).toList());
    }

    /** The arguments as they were given, long ones shortened. */
    static List<String> arguments(String stored) {
        return List.of(stored.split(SEPARATOR, -1));
    }

    private static String inOneLine(String argument) {
        String line = argument.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= ARGUMENT_MAX_CHARS) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(ARGUMENT_MAX_CHARS - 2)) ? ARGUMENT_MAX_CHARS - 2 : ARGUMENT_MAX_CHARS - 1;
        return line.substring(0, end) + "…";
    }

    String getUsername() {
        return username;
    }

    String getArguments() {
        return arguments;
    }

    String getKind() {
        return kind;
    }

    String getHref() {
        return href;
    }

    Instant getSentAt() {
        return sentAt;
    }
}
