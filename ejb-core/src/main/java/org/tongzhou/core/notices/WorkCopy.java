package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A draft that somebody has open in a window, with what he has typed there and not saved; it goes when the draft is saved. */
@Entity
@Table(name = "notices_work_copies")
@NamedQuery(name = "WorkCopy.ofWindow", query = "SELECT w FROM WorkCopy w WHERE w.username = :username AND w.window = :window")
@NamedQuery(name = "WorkCopy.others", query = """
    SELECT DISTINCT w.username FROM WorkCopy w WHERE w.noticeId = :notice AND w.username <> :username AND w.touchedAt > :since ORDER BY w.username""")
@NamedQuery(name = "WorkCopy.kept", query = """
    SELECT w FROM WorkCopy w WHERE w.noticeId = :notice AND w.username = :username AND w.window <> :window AND w.keptAt IS NOT NULL
    ORDER BY w.keptAt DESC, w.id DESC""")
@NamedQuery(name = "WorkCopy.deleteEmpty", query = "DELETE FROM WorkCopy w WHERE w.username = :username AND w.window <> :window AND w.keptAt IS NULL")
@NamedQuery(name = "WorkCopy.release", query = """
    UPDATE WorkCopy w SET w.noticeId = 0 WHERE w.noticeId = :notice AND w.username <> :username AND w.keptAt IS NOT NULL""")
@NamedQuery(name = "WorkCopy.deleteOfNotice", query = "DELETE FROM WorkCopy w WHERE w.noticeId = :notice")
@NamedQuery(name = "WorkCopy.deleteOlder", query = "DELETE FROM WorkCopy w WHERE w.touchedAt < :limit")
public class WorkCopy {
    static final int WINDOW_MAX_CHARS = 36;
    /** In the place of the number of a draft that is not stored yet. */
    static final long NEW = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_work_copies_seq")
    @SequenceGenerator(name = "notices_work_copies_seq", sequenceName = "notices_work_copies_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(name = "notice_id", nullable = false)
    private long noticeId;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(name = "window_key", nullable = false, updatable = false, length = WINDOW_MAX_CHARS)
    private String window;
    @Column(name = "touched_at", nullable = false)
    private Instant touchedAt;
    @Column(name = "kept_at")
    private Instant keptAt;
    @Column(name = "seen_version", nullable = false)
    private int seenVersion;
    @Column(length = NoticeDraft.TITLE_MAX_CHARS)
    private String title;
    @Lob
    private String body;
    @Column(length = TypedText.FILES_MAX_CHARS)
    private String files;
    /** In one text ({@link org.tongzhou.core.notices.slips.SlipText}): nobody counts what is not even asked yet. */
    @Lob
    private String slip;

    protected WorkCopy() {
    }

    WorkCopy(String username, String window, Instant at) {
        touchedAt = at;
        this.username = username;
        this.window = window;
    }

    /** It is open, and nothing is typed that is not saved. */
    void begin(long notice, Instant at) {
        touch(notice, at);
        keptAt = null;
        title = null;
        body = null;
        files = null;
        slip = null;
    }

    void touch(long notice, Instant at) {
        noticeId = notice;
        touchedAt = at;
    }

    void keep(long notice, TypedText text, Instant at) {
        touch(notice, at);
        keptAt = at;
        seenVersion = text.seenVersion();
        title = text.title();
        body = text.body();
        files = text.files();
        slip = text.slip();
    }

    TypedText text() {
        return new TypedText(seenVersion, orEmpty(title), orEmpty(body), orEmpty(files), orEmpty(slip));
    }

    private static String orEmpty(String text) { // some databases keep no empty text
        return text == null ? "" : text;
    }

    Long getId() {
        return id;
    }

    String getUsername() {
        return username;
    }

    Instant getKeptAt() {
        return keptAt;
    }
}
