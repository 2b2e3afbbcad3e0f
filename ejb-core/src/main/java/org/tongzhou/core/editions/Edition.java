package org.tongzhou.core.editions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * One edition of a list or text: a draft that is changed as a whole, put in force on a day, taken back as long as that day has not come,
 * and never changed from then on.
 */
@Entity
@Table(name = "editions_editions")
@NamedQuery(name = "Edition.of", query = "SELECT e FROM Edition e WHERE e.subject = :subject ORDER BY e.number DESC")
@NamedQuery(name = "Edition.subjects", query = "SELECT DISTINCT e.subject FROM Edition e WHERE e.subject LIKE :domain ORDER BY e.subject")
@NamedQuery(name = "Edition.drafted", query = "SELECT e.subject FROM Edition e WHERE e.subject LIKE :domain AND e.fromDay IS NULL")
@NamedQuery(name = "Edition.enacted", query = """
    SELECT NEW org.tongzhou.core.editions.EnactedEdition(e.number, e.fromDay, e.content)
    FROM Edition e WHERE e.subject = :subject AND e.fromDay IS NOT NULL ORDER BY e.fromDay, e.number""")
public class Edition {
    static final int SUBJECT_MAX_CHARS = 80;
    static final int NOTE_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = SUBJECT_MAX_CHARS)
    private String subject;
    @Column(name = "edition_number", nullable = false, updatable = false)
    private int number;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @Lob
    @Column(nullable = false)
    private String content;
    @Column(nullable = false, length = NOTE_MAX_CHARS)
    private String note = "";
    @Column(nullable = false, length = 32)
    private String username;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Edition() {
    }

    /** A draft. */
    Edition(String subject, int number, String content, String username, Instant at) {
        if (!subject.matches("[a-z]+(\\.[a-zA-Z0-9]+)+") || subject.length() > SUBJECT_MAX_CHARS) {
            throw new IllegalArgumentException("no subject: " + subject);
        }
        this.subject = subject;
        this.number = number;
        this.content = content;
        sign(username, at);
    }

    /** Replaces what a draft says. @throws RuleViolationException if it is none, StaleDataException if it was changed since */
    void change(int seenVersion, String newContent, String by, Instant at) {
        requireDraft(seenVersion);
        content = newContent;
        sign(by, at);
    }

    /** Decides from when on it holds. @throws RuleViolationException if it is no draft, StaleDataException if it was changed since */
    void enact(int seenVersion, LocalDate day, String reason, String by, Instant at) {
        requireDraft(seenVersion);
        fromDay = day;
        note = reason;
        sign(by, at);
    }

    /** Makes it a draft again. @throws RuleViolationException if its day has come, StaleDataException if it was changed since */
    void recall(int seenVersion, LocalDate today, String by, Instant at) {
        requireSeen(seenVersion);
        if (fromDay == null || !fromDay.isAfter(today)) {
            throw new RuleViolationException("editions.inForce", number);
        }
        fromDay = null;
        sign(by, at);
    }

    void requireDraft(int seenVersion) {
        if (fromDay != null) {
            throw new RuleViolationException("editions.noDraft");
        }
        requireSeen(seenVersion);
    }

    private void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("editions.changedMeanwhile");
        }
    }

    private void sign(String by, Instant at) {
        username = by;
        changedAt = at;
    }

    int getNumber() {
        return number;
    }

    LocalDate getFromDay() {
        return fromDay;
    }

    String getContent() {
        return content;
    }

    EditionRow row(EditionState state) {
        return new EditionRow(number, version, fromDay, note, username, changedAt, state);
    }
}
