package org.tongzhou.core.notices.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tongzhou.core.notices.NoticeCount;

/** What was counted of a notice when somebody counted last. */
@Entity
@Table(name = "notices_figures")
@NamedQuery(name = "CountedNotice.due", query = """
    SELECT n.id FROM Notice n LEFT JOIN CountedNotice f ON f.noticeId = n.id
    WHERE n.status IN (org.tongzhou.core.notices.NoticeStatus.PUBLISHED, org.tongzhou.core.notices.NoticeStatus.EXPIRED)
    AND (f.countedAt IS NULL OR n.archivedYear IS NULL AND (f.countedAt < n.changedAt OR n.publishedAt > :young AND f.countedAt < :hour OR f.countedAt < :week)
    OR EXISTS (SELECT y.id FROM ArchivedYear y WHERE y.columnId = n.columnId AND y.year = n.archivedYear AND y.archivedAt > f.countedAt))
    ORDER BY n.publishedAt DESC, n.id DESC""")
@NamedQuery(name = "CountedNotice.last", query = "SELECT f.countedAt FROM CountedNotice f ORDER BY f.countedAt DESC")
public class CountedNotice {
    @Id
    @Column(name = "notice_id")
    private long noticeId;
    @Column(nullable = false)
    private int reached;
    @Column(name = "read_count", nullable = false)
    private int read;
    @Column(nullable = false)
    private int asked;
    @Column(nullable = false)
    private int replied;
    @Column(name = "replied_in_time", nullable = false)
    private int repliedInTime;
    @Column(name = "counted_at", nullable = false)
    private Instant countedAt;

    protected CountedNotice() {
    }

    CountedNotice(long noticeId) {
        this.noticeId = noticeId;
    }

    void count(NoticeCount count, Instant at) {
        reached = (int) count.reach().reached();
        read = (int) count.reach().read();
        asked = count.replyAsked() ? reached : 0;
        replied = count.replyAsked() ? (int) count.reach().replied() : 0;
        repliedInTime = (int) Math.min(replied, count.repliedInTime());
        countedAt = at;
    }
}
