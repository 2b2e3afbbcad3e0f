package org.tongzhou.core.notices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tongzhou.core.notices.slips.DesignedField;
import org.tongzhou.core.notices.slips.Slip;

/** A text of a notice, with its files and reply slip, as it was when it was handed in, changed by a reviewer, published or corrected. Written once, kept with the notice. */
@Entity
@Table(name = "notices_versions")
@NamedQuery(name = "NoticeVersion.of", query = "SELECT v FROM NoticeVersion v WHERE v.noticeId = :notice ORDER BY v.ordinal DESC")
@NamedQuery(name = "NoticeVersion.until", query = "SELECT v FROM NoticeVersion v WHERE v.noticeId = :notice AND v.writtenAt <= :until ORDER BY v.ordinal DESC")
@NamedQuery(name = "NoticeVersion.rows", query = """
    SELECT NEW org.tongzhou.core.notices.VersionRow(v.ordinal, v.origin, v.title, v.writtenBy, v.writtenAt, v.note)
    FROM NoticeVersion v WHERE v.noticeId = :notice ORDER BY v.ordinal DESC""")
@NamedQuery(name = "NoticeVersion.some", query = "SELECT v FROM NoticeVersion v WHERE v.noticeId = :notice AND v.ordinal IN :ordinals")
@NamedQuery(name = "NoticeVersion.delete", query = "DELETE FROM NoticeVersion v WHERE v.noticeId = :notice")
public class NoticeVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_versions_seq")
    @SequenceGenerator(name = "notices_versions_seq", sequenceName = "notices_versions_seq", allocationSize = 50)
    private Long id;
    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;
    @Column(nullable = false, updatable = false)
    private int ordinal;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private VersionOrigin origin;
    @Column(nullable = false, updatable = false, length = NoticeDraft.TITLE_MAX_CHARS)
    private String title;
    @Lob
    @Column(nullable = false, updatable = false)
    private String body;
    @Column(name = "written_by", nullable = false, updatable = false, length = 32)
    private String writtenBy;
    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;
    @Column(updatable = false, length = LivingNotice.REASON_MAX_CHARS)
    private String note;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_version_files", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "ordinal")
    private List<VersionFile> files = new ArrayList<>();
    @Column(name = "reply_due_at", updatable = false)
    private Instant replyDueAt;
    @Column(name = "reply_per_unit", nullable = false, updatable = false)
    private boolean repliedByUnits;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_version_fields", joinColumns = @JoinColumn(name = "version_id"))
    private Set<DesignedField> slipFields = new HashSet<>();

    protected NoticeVersion() {
    }

    /** The text that a notice has now, with its files and its slip. @param by user name of who wrote it so, {@code note} null if nothing was said of it */
    NoticeVersion(Notice notice, List<VersionFile> files, int ordinal, VersionOrigin origin, String by, Instant at, String note) {
        this.noticeId = notice.getId();
        this.ordinal = ordinal;
        this.origin = origin;
        this.title = notice.getTitle();
        this.body = notice.getBody();
        this.writtenBy = by;
        this.writtenAt = at;
        this.note = note;
        this.files.addAll(files);
        this.replyDueAt = due(notice);
        this.repliedByUnits = notice.isRepliedByUnits();
        this.slipFields.addAll(DesignedField.ofAll(notice.slip()));
    }

    boolean isTextOf(Notice notice, List<VersionFile> present) {
        return title.equals(notice.getTitle()) && body.equals(notice.getBody()) && List.copyOf(files).equals(present)
            && slip().equals(notice.slip()) && Objects.equals(replyDueAt(), due(notice));
    }

    /** To the minute, as it is typed: what a database rounds is no other moment. */
    private static Instant due(Notice notice) {
        return minute(notice.getReplyDueAt());
    }

    private static Instant minute(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** What its readers were asked to fill in. */
    Slip slip() {
        return new Slip(repliedByUnits, DesignedField.listFields(slipFields));
    }

    /** Until when; null if they were not asked. */
    Instant replyDueAt() {
        return minute(replyDueAt);
    }

    int getOrdinal() {
        return ordinal;
    }

    String getWrittenBy() {
        return writtenBy;
    }

    String getTitle() {
        return title;
    }

    String getBody() {
        return body;
    }

    List<VersionFile> getFiles() {
        return List.copyOf(files);
    }
}
