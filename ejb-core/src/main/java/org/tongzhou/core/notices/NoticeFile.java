package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.PlainText;

/**
 * A file of a notice (附件), or a picture in its text, as its author calls and orders it; its content is with {@code core.attachments}. What the author
 * takes away from a notice that has former texts is detached: its readers do not see it any more, those texts keep it.
 */
@Entity
@Table(name = "notices_files")
@NamedQuery(name = "NoticeFile.of", query = "SELECT f FROM NoticeFile f WHERE f.noticeId = :notice AND f.detachedAt IS NULL ORDER BY f.ordinal, f.fileId")
@NamedQuery(name = "NoticeFile.ever", query = "SELECT f FROM NoticeFile f WHERE f.noticeId = :notice ORDER BY f.ordinal, f.fileId")
@NamedQuery(name = "NoticeFile.ofAll", query = """
    SELECT f FROM NoticeFile f WHERE f.noticeId IN :notices AND f.detachedAt IS NULL ORDER BY f.noticeId, f.ordinal, f.fileId""")
@NamedQuery(name = "NoticeFile.detached", query = "SELECT f.fileId FROM NoticeFile f WHERE f.noticeId IN :notices AND f.detachedAt IS NOT NULL")
public class NoticeFile {
    @Id
    @Column(name = "file_id")
    private Long fileId;
    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;
    @Column(nullable = false)
    private int ordinal;
    @Column(nullable = false, length = DraftFile.TITLE_MAX_CHARS)
    private String title;
    @Column(nullable = false, updatable = false, length = 150)
    private String name;
    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long sizeBytes;
    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", nullable = false, updatable = false, length = 10)
    private FileType type;
    @Column(name = "in_body", nullable = false)
    private boolean inBody;
    /** Null as long as its readers see it. */
    @Column(name = "detached_at")
    private Instant detachedAt;

    protected NoticeFile() {
    }

    NoticeFile(long noticeId, AttachmentRow file) {
        this.fileId = file.id();
        this.noticeId = noticeId;
        this.name = file.name();
        this.title = file.name();
        this.sizeBytes = file.sizeBytes();
        this.type = file.type();
    }

    /** @param wanted what readers see; empty for its name */
    void place(int newOrdinal, String wanted) {
        ordinal = newOrdinal;
        detachedAt = null;
        title = PlainText.isBlank(wanted) ? name : PlainText.line(wanted);
    }

    void detach(Instant at) {
        detachedAt = at;
        inBody = false;
    }

    boolean isDetached() {
        return detachedAt != null;
    }

    /** @param shown the pictures in the text of its notice */
    void show(Set<Long> shown) {
        inBody = shown.contains(fileId);
    }

    NoticeFileRow row() {
        return new NoticeFileRow(fileId, title, name, sizeBytes, type, inBody);
    }

    Long getFileId() {
        return fileId;
    }

    long getNoticeId() {
        return noticeId;
    }

    String getTitle() {
        return title;
    }

    boolean isInBody() {
        return inBody;
    }

    boolean isPicture() {
        return type.isPicture();
    }
}
