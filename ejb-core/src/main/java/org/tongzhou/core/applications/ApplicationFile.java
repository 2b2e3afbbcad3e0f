package org.tongzhou.core.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;

/** A scan of what the unit has stamped, the agreement or the printed form. It stays with the application, also when another has replaced it. */
@Embeddable
public class ApplicationFile implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "file_id", nullable = false)
    private long fileId;
    @Column(nullable = false, length = 150)
    private String name;
    @Column(name = "size_bytes", nullable = false)
    private long sizeBytes;
    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", nullable = false, length = 10)
    private FileType type;
    @Column(name = "brought_by", nullable = false, length = 60)
    private String broughtBy;
    @Column(name = "brought_at", nullable = false)
    private Instant broughtAt;
    @Column(name = "replaced_by", length = 60)
    private String replacedBy;
    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected ApplicationFile() {
    }

    ApplicationFile(AttachmentRow file, String broughtBy, Instant broughtAt) {
        this.fileId = file.id();
        this.name = file.name();
        this.sizeBytes = file.sizeBytes();
        this.type = file.type();
        this.broughtBy = broughtBy;
        this.broughtAt = broughtAt;
    }

    /** The same, counting no more from then on; one that is replaced already stays as it is. */
    ApplicationFile replaced(String by, Instant at) {
        if (isReplaced()) {
            return this;
        }
        ApplicationFile former = new ApplicationFile();
        former.fileId = fileId;
        former.name = name;
        former.sizeBytes = sizeBytes;
        former.type = type;
        former.broughtBy = broughtBy;
        former.broughtAt = broughtAt;
        former.replacedBy = by;
        former.replacedAt = at;
        return former;
    }

    public long getFileId() {
        return fileId;
    }

    public String getName() {
        return name;
    }

    public long getSizeBytes() {
        return sizeBytes;
    }

    /** Whether a browser shows it within the portal; it is saved else. */
    public boolean isPicture() {
        return type.isPicture();
    }

    public String getBroughtBy() {
        return broughtBy;
    }

    public Instant getBroughtAt() {
        return broughtAt;
    }

    public boolean isReplaced() {
        return replacedAt != null;
    }

    /** Null as long as it counts, as the next. */
    public String getReplacedBy() {
        return replacedBy;
    }

    public Instant getReplacedAt() {
        return replacedAt;
    }
}
