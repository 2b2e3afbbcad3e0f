package org.tongzhou.core.publications;

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
import java.time.LocalDate;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A text that an editor has made of one piece (采用) or of several (综合采用). Carriers use it, each once; as long as none has, it can be rewritten
 * and given up.
 */
@Entity
@Table(name = "publications_adoptions")
@NamedQuery(name = "Adoption.byId", query = "SELECT a FROM Adoption a WHERE a.id = :id AND a.releasedAt IS NULL")
@NamedQuery(name = "Adoption.byIds", query = "SELECT a FROM Adoption a WHERE a.id IN :ids AND a.releasedAt IS NULL")
@NamedQuery(name = "Adoption.list", query = """
    SELECT NEW org.tongzhou.core.publications.AdoptionRow(a.id, a.version, a.title, a.editorName, a.adoptedAt, a.uses)
    FROM Adoption a WHERE a.releasedAt IS NULL AND a.uses >= :least AND a.uses <= :most AND LOCATE(:text, LOWER(a.title)) > 0
    ORDER BY a.adoptedAt DESC, a.id DESC""")
@NamedQuery(name = "Adoption.count", query = """
    SELECT COUNT(a) FROM Adoption a WHERE a.releasedAt IS NULL AND a.uses >= :least AND a.uses <= :most AND LOCATE(:text, LOWER(a.title)) > 0""")
public class Adoption {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_adoptions_seq")
    @SequenceGenerator(name = "publications_adoptions_seq", sequenceName = "publications_adoptions_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, length = PieceDraft.TITLE_MAX_CHARS)
    private String title;
    @Lob
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, updatable = false, length = 32)
    private String editor;
    @Column(name = "editor_name", nullable = false, updatable = false, length = 60)
    private String editorName;
    @Column(name = "adopted_at", nullable = false, updatable = false)
    private Instant adoptedAt;
    @Column(name = "released_at")
    private Instant releasedAt;
    /** How many carriers have used it. */
    @Column(nullable = false)
    private int uses;

    protected Adoption() {
    }

    Adoption(String title, String body, String editor, String editorName, Instant at) {
        this.editor = editor;
        this.editorName = editorName;
        this.adoptedAt = at;
        this.title = title;
        this.body = body;
    }

    /** @throws RuleViolationException if it was used, or would say nothing @throws StaleDataException if it was changed since it was seen */
    void revise(int seenVersion, String newTitle, String newBody) {
        requireUnused(seenVersion);
        String cleaned = RichText.clean(newBody);
        if (RichText.isEmpty(cleaned)) {
            throw new RuleViolationException("publications.bodyMissing");
        }
        title = PlainText.line(newTitle);
        body = cleaned;
    }

    void requireUnused(int seenVersion) {
        requireSeen(seenVersion);
        if (uses > 0) {
            throw new RuleViolationException("publications.adoptionUsed", title);
        }
    }

    /** @throws RuleViolationException if it was not adopted yet on a day */
    void requireAdopted(LocalDate day) {
        LocalDate adopted = LocalDate.ofInstant(adoptedAt, OfficeZone.ID);
        if (day.isBefore(adopted)) {
            throw new RuleViolationException("publications.usedTooEarly", adopted.toString());
        }
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("publications.adoptionStale", title);
        }
    }

    /** Another piece goes into it. */
    void absorb(Piece piece) {
        body = body + piece.getBody();
    }

    void release(Instant at) {
        releasedAt = at;
    }

    void used() {
        uses++;
    }

    void unused() {
        uses--;
    }

    AdoptionRow row() {
        return new AdoptionRow(id, version, title, editorName, adoptedAt, uses);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    String getTitle() {
        return title;
    }

    String getBody() {
        return body;
    }
}
