package org.tongzhou.core.publications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * A piece of information (政务信息) of a unit. Written and sent to the unit's head; signed, it is with the editors, who adopt it, keep it for later
 * or return it. What was sent is not changed any more, unless it is returned; what was signed last stays then, as editors read it. As long as no editor has
 * done anything with it, its unit takes it back; it is a draft again then, which no editor reads.
 */
@Entity
@Table(name = "publications_pieces")
@NamedQuery(name = "Piece.byId", query = "SELECT p FROM Piece p WHERE p.id = :id")
@NamedQuery(name = "Piece.among", query = "SELECT p FROM Piece p WHERE p.id IN :ids")
@NamedQuery(name = "Piece.ids", query = "SELECT p.id FROM Piece p WHERE p.id > :after ORDER BY p.id")
@NamedQuery(name = "Piece.meant", query = """
    SELECT p FROM Piece p WHERE p.submittedAt IS NOT NULL AND LOCATE(:text, LOWER(p.signedTitle)) > 0
    OR p.submittedAt IS NULL AND (p.id = :number OR LOCATE(:text, LOWER(p.unit)) > 0) ORDER BY p.changedAt DESC, p.id DESC""")
@NamedQuery(name = "Piece.ofAdoption", query = "SELECT p FROM Piece p WHERE p.adoptionId = :adoption ORDER BY p.submittedAt, p.id")
@NamedQuery(name = "Piece.waiting", query = """
    SELECT p.id FROM Piece p WHERE p.status IN (org.tongzhou.core.publications.PieceStatus.SIGNING,
      org.tongzhou.core.publications.PieceStatus.RETURNED) ORDER BY p.id""")
@NamedQuery(name = "Piece.delivered", query = """
    SELECT p.id FROM Piece p WHERE p.commissionId = :commission AND p.unit = :unit AND p.id <> :except
    AND p.status IN (org.tongzhou.core.publications.PieceStatus.SUBMITTED, org.tongzhou.core.publications.PieceStatus.KEPT,
      org.tongzhou.core.publications.PieceStatus.ADOPTED) ORDER BY p.submittedAt, p.id""")
@NamedQuery(name = "Piece.titles", query = "SELECT p.id, p.signedTitle FROM Piece p WHERE p.id IN :ids")
@NamedQuery(name = "Piece.submitted", query = """
    SELECT p.unit, COUNT(p) FROM Piece p WHERE p.submittedOn >= :first AND p.submittedOn <= :last AND p.submittedAt IS NOT NULL GROUP BY p.unit""")
@NamedQuery(name = "Piece.renameUnit", query = "UPDATE Piece p SET p.unit = :newName WHERE p.unit = :oldName")
public class Piece {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publications_pieces_seq")
    @SequenceGenerator(name = "publications_pieces_seq", sequenceName = "publications_pieces_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, length = PieceDraft.TITLE_MAX_CHARS)
    private String title;
    @Lob
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, length = 120)
    private String unit;
    @Column(nullable = false, updatable = false, length = 32)
    private String author;
    @Column(name = "author_name", nullable = false, updatable = false, length = 60)
    private String authorName;
    @Column(nullable = false, length = PieceDraft.PHONE_MAX_CHARS)
    private String phone;
    @Column(name = "commission_id")
    private Long commissionId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private PieceStatus status;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "signed_by", length = 60)
    private String signedBy;
    /** What was signed last, which is what editors read, whatever the unit writes anew. */
    @Column(name = "signed_title", length = PieceDraft.TITLE_MAX_CHARS)
    private String signedTitle;
    @Lob
    @Column(name = "signed_body")
    private String signedBody;
    /** When it was signed last; null if it was not, or was taken back since. */
    @Column(name = "submitted_at")
    private Instant submittedAt;
    /** When it was signed first, as a day of the office, by which it is counted, once, however often it is taken back and signed again. */
    @Column(name = "submitted_on")
    private LocalDate submittedOn;
    @Column(name = "adoption_id")
    private Long adoptionId;
    /** Its part of the points of the text that it was adopted in. */
    @Column(name = "part_percent", nullable = false)
    private int percent;

    protected Piece() {
    }

    Piece(String unit, String author, String authorName, PieceDraft draft, Instant at) {
        this.unit = unit;
        this.author = author;
        this.authorName = authorName;
        this.createdAt = at;
        this.status = PieceStatus.DRAFT;
        put(draft, at);
    }

    /** @throws RuleViolationException if it is not the unit's to write @throws StaleDataException if it was changed since it was seen */
    void write(int seenVersion, PieceDraft draft, Instant at) {
        requireWritable();
        requireSeen(seenVersion);
        put(draft, at);
    }

    private void put(PieceDraft draft, Instant at) {
        title = PlainText.line(draft.title());
        body = RichText.clean(draft.body());
        phone = PlainText.line(draft.phone());
        commissionId = draft.commission();
        changedAt = at;
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("publications.pieceStale", title);
        }
    }

    void requireWritable() {
        if (!status.isWritable()) {
            throw new RuleViolationException("publications.notWritable", title);
        }
    }

    /** Sends it to the head. @throws RuleViolationException if it says nothing, or was sent @throws StaleDataException if it was changed */
    void send(int seenVersion, Instant at) {
        requireWritable();
        requireSeen(seenVersion);
        if (RichText.isEmpty(body)) {
            throw new RuleViolationException("publications.bodyMissing");
        }
        turn(PieceStatus.SIGNING, at);
    }

    /** Takes it back from the head. @throws RuleViolationException if it does not wait for him any more */
    void recall(Instant at) {
        requireSigning();
        turn(PieceStatus.DRAFT, at);
    }

    /** @throws RuleViolationException if it does not wait for a signature @throws StaleDataException if it is not as it was read */
    void sign(int seenVersion, String by, Instant at) {
        requireSigning();
        requireSeen(seenVersion);
        signedBy = by;
        signedTitle = title;
        signedBody = body;
        submittedAt = at;
        submittedOn = submittedOn == null ? LocalDate.ofInstant(at, OfficeZone.ID) : submittedOn; // a month that is over keeps its number
        turn(PieceStatus.SUBMITTED, at);
    }

    /** What was signed is not sent any more. @throws RuleViolationException if an editor has dealt with it @throws StaleDataException if it is not as it was read */
    void takeBack(int seenVersion, Instant at) {
        if (status != PieceStatus.SUBMITTED) {
            throw new RuleViolationException("publications.notTakenBack", title);
        }
        requireSeen(seenVersion);
        signedBy = null;
        signedTitle = null;
        signedBody = null;
        submittedAt = null;
        turn(PieceStatus.DRAFT, at);
    }

    /** @throws RuleViolationException if it does not wait for a signature @throws StaleDataException if it is not as it was read */
    void refuse(int seenVersion, Instant at) {
        requireSigning();
        requireSeen(seenVersion);
        turn(PieceStatus.RETURNED, at);
    }

    /** Nobody has to write it anew. @throws RuleViolationException if it was not returned @throws StaleDataException if it is not as it was read */
    void layAside(int seenVersion, Instant at) {
        if (status != PieceStatus.RETURNED) {
            throw new RuleViolationException("publications.notReturned", title);
        }
        requireSeen(seenVersion);
        turn(PieceStatus.DRAFT, at);
    }

    private void requireSigning() {
        if (status != PieceStatus.SIGNING) {
            throw new RuleViolationException("publications.notSigning", title);
        }
    }

    /** @throws RuleViolationException if no editor can take it now @throws StaleDataException if it is not as it was read */
    void keep(int seenVersion, Instant at) {
        requireWaiting(seenVersion);
        turn(PieceStatus.KEPT, at);
    }

    void giveBack(int seenVersion, Instant at) {
        requireWaiting(seenVersion);
        turn(PieceStatus.RETURNED, at);
    }

    void adopt(Adoption adoption, int part, Instant at) {
        requireWaiting();
        adoptionId = adoption.getId();
        percent = part;
        turn(PieceStatus.ADOPTED, at);
    }

    void requireWaiting(int seenVersion) {
        requireWaiting();
        requireSeen(seenVersion);
    }

    private void requireWaiting() {
        if (!status.isWaiting()) {
            throw new RuleViolationException(status == PieceStatus.ADOPTED ? "publications.adoptedAlready" : "publications.notWaiting", title);
        }
    }

    void share(int part) {
        percent = part;
    }

    /** The text that it was part of was given up: it waits again. */
    void release(Instant at) {
        adoptionId = null;
        percent = 0;
        turn(PieceStatus.KEPT, at);
    }

    private void turn(PieceStatus next, Instant at) {
        status = next;
        changedAt = at;
    }

    /** Whether it was ever sent, taken back since or not. */
    boolean wasSigned() {
        return submittedOn != null;
    }

    boolean isOf(String username) {
        return author.equals(username);
    }

    PieceDraft draft() {
        return new PieceDraft(title, body, phone, commissionId);
    }

    PieceRow row() {
        return new PieceRow(id, version, title, unit, authorName, status, changedAt, submittedAt, commissionId, false);
    }

    /** As it was signed last. */
    PieceDraft signedDraft() {
        return new PieceDraft(signedTitle, signedBody, phone, commissionId);
    }

    /** As it was signed last. */
    PieceRow signedRow() {
        return new PieceRow(id, version, signedTitle, unit, authorName, status.forEditors(), submittedAt, submittedAt, commissionId, false);
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

    String getUnit() {
        return unit;
    }

    String getAuthor() {
        return author;
    }

    String getAuthorName() {
        return authorName;
    }

    String getSignedBy() {
        return signedBy;
    }

    PieceStatus getStatus() {
        return status;
    }

    Instant getSubmittedAt() {
        return submittedAt;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    Long getCommissionId() {
        return commissionId;
    }

    Long getAdoptionId() {
        return adoptionId;
    }

    int getPercent() {
        return percent;
    }
}
