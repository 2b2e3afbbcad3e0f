package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** When a notice for everybody left a column the last time, or will as its time is over then; it stays when the notice comes again for fewer people, or elsewhere. */
@Entity
@Table(name = "notices_removals")
@NamedQuery(name = "NoticeRemoval.of", query = "SELECT r FROM NoticeRemoval r WHERE r.noticeId = :notice AND r.columnId = :column")
public class NoticeRemoval {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private int version;
    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;
    @Column(name = "column_id", nullable = false, updatable = false)
    private long columnId;
    @Column(name = "removed_at", nullable = false)
    private Instant removedAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 9)
    private GivenRemoval.Reason reason;

    protected NoticeRemoval() {
    }

    NoticeRemoval(Notice notice) {
        noticeId = notice.getId();
        columnId = notice.getColumnId();
        follow(notice);
    }

    /** Of one that is out for everybody until some moment, or was withdrawn. */
    final void follow(Notice notice) {
        boolean withdrawn = notice.getStatus() == NoticeStatus.WITHDRAWN;
        reason = withdrawn ? GivenRemoval.Reason.WITHDRAWN : GivenRemoval.Reason.EXPIRED;
        removedAt = withdrawn ? notice.getWithdrawnAt() : notice.getExpiresAt();
    }

    GivenRemoval row() {
        return new GivenRemoval(noticeId, columnId, removedAt, reason);
    }
}
