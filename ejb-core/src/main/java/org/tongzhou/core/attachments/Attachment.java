package org.tongzhou.core.attachments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A file of an object (附件), or one that waits for its object: brought while a form is filled in, it belongs to its bringer alone until the form is
 * stored and the object claims it.
 */
@Entity
@Table(name = "attachments_files")
@NamedQuery(name = "Attachment.of", query = "SELECT a FROM Attachment a WHERE a.ownerKind = :kind AND a.ownerId = :owner ORDER BY a.place, a.id")
@NamedQuery(name = "Attachment.ofAll", query = "SELECT a FROM Attachment a WHERE a.ownerKind = :kind AND a.ownerId IN :owners ORDER BY a.place, a.id")
@NamedQuery(name = "Attachment.bytesOfPerson", query = "SELECT SUM(a.sizeBytes) FROM Attachment a WHERE a.username = :username")
@NamedQuery(name = "Attachment.claimedBytesOfPerson", query = """
    SELECT SUM(a.sizeBytes) FROM Attachment a WHERE a.username = :username AND a.ownerKind IS NOT NULL""")
@NamedQuery(name = "Attachment.forgotten", query = "SELECT a FROM Attachment a WHERE a.ownerKind IS NULL AND a.addedAt < :limit ORDER BY a.id")
@NamedQuery(name = "Attachment.hashes", query = """
    SELECT DISTINCT a.sha256, a.sizeBytes FROM Attachment a
    WHERE a.sha256 LIKE :prefix AND (a.ownerKind IS NOT NULL OR a.addedAt >= :limit)""")
@NamedQuery(name = "Attachment.countOfHash", query = "SELECT COUNT(a) FROM Attachment a WHERE a.sha256 = :sha256")
@NamedQuery(name = "Attachment.use", query = """
    SELECT NEW org.tongzhou.core.attachments.StorageUse(a.ownerKind, COUNT(a), SUM(a.sizeBytes)) FROM Attachment a GROUP BY a.ownerKind ORDER BY a.ownerKind""")
@NamedQuery(name = "Attachment.largest", query = "SELECT a FROM Attachment a ORDER BY a.sizeBytes DESC, a.id")
public class Attachment {
    static final int KIND_MAX_CHARS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachments_files_seq")
    @SequenceGenerator(name = "attachments_files_seq", sequenceName = "attachments_files_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    /** Null as long as it waits, as the next. */
    @Column(name = "owner_kind", length = KIND_MAX_CHARS)
    private String ownerKind;
    @Column(name = "owner_id")
    private Long ownerId;
    /** Among the files of its object, from 0; those that nobody has ordered stand as they came. */
    @Column(nullable = false)
    private int place;
    @Column(nullable = false, updatable = false, length = FileName.MAX_CHARS)
    private String name;
    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long sizeBytes;
    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", nullable = false, updatable = false, length = 10)
    private FileType type;
    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    protected Attachment() {
    }

    Attachment(Intake.Arrival arrival, String username, Instant addedAt) {
        this.name = arrival.name();
        this.type = arrival.type();
        this.sizeBytes = arrival.content().sizeBytes();
        this.sha256 = arrival.content().sha256();
        this.username = username;
        this.addedAt = addedAt;
    }

    /** Another file with the same content. */
    Attachment copy(String bringer, Instant at) {
        Attachment copy = new Attachment();
        copy.name = name;
        copy.type = type;
        copy.sizeBytes = sizeBytes;
        copy.sha256 = sha256;
        copy.username = bringer;
        copy.addedAt = at;
        return copy;
    }

    /**
     * The object takes what has waited for it.
     *
     * @throws NotFoundException if another brought it: he learns no more than of one that never was
     * @throws RuleViolationException if it does not wait any more
     */
    void claim(String kind, long owner, String claimer) {
        if (!username.equals(claimer)) {
            throw new NotFoundException("attachments.notFound");
        }
        if (!isWaiting()) {
            throw new RuleViolationException("attachments.notWaiting", name);
        }
        ownerKind = kind;
        ownerId = owner;
    }

    void place(int at) {
        place = at;
    }

    void move(String kind, long owner) {
        ownerKind = kind;
        ownerId = owner;
    }

    boolean isWaiting() {
        return ownerKind == null;
    }

    boolean isOf(String kind, long owner) {
        return kind.equals(ownerKind) && ownerId == owner;
    }

    AttachmentRow row() {
        return new AttachmentRow(id, ownerKind, name, sizeBytes, type, username, addedAt);
    }

    StoredFile stored() {
        return new StoredFile(name, type, sizeBytes, sha256);
    }

    Long getId() {
        return id;
    }

    String getOwnerKind() {
        return ownerKind;
    }

    Long getOwnerId() {
        return ownerId;
    }

    String getName() {
        return name;
    }

    long getSizeBytes() {
        return sizeBytes;
    }

    FileType getType() {
        return type;
    }

    String getSha256() {
        return sha256;
    }

    String getUsername() {
        return username;
    }
}
