package org.tongzhou.core.notices;

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
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.tongzhou.core.notification.outbox.Way;

/** That readers of a notice were urged (催办): which of them, how many, by whom and when. Written once. */
@Entity
@Table(name = "notices_urgings")
@NamedQuery(name = "NoticeUrging.rows", query = """
    SELECT NEW org.tongzhou.core.notices.UrgingRow(u.state, u.unit, u.people, u.urgedBy, u.urgedAt, u.ways)
    FROM NoticeUrging u WHERE u.noticeId = :notice ORDER BY u.urgedAt DESC, u.id DESC""")
@NamedQuery(name = "NoticeUrging.since", query = """
    SELECT u FROM NoticeUrging u WHERE u.noticeId = :notice AND u.state = :state AND u.urgedAt > :since ORDER BY u.urgedAt DESC""")
public class NoticeUrging {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_urgings_seq")
    @SequenceGenerator(name = "notices_urgings_seq", sequenceName = "notices_urgings_seq", allocationSize = 50)
    private Long id;
    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private ReaderState state;
    /** Empty for all. */
    @Column(nullable = false, updatable = false, length = WrittenNotice.UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false, updatable = false)
    private int people;
    @Column(name = "urged_by", nullable = false, updatable = false, length = 32)
    private String urgedBy;
    @Column(name = "urged_at", nullable = false, updatable = false)
    private Instant urgedAt;
    /** Beside the portal, separated by commas. */
    @Column(nullable = false, updatable = false, length = 40)
    private String ways;

    protected NoticeUrging() {
    }

    NoticeUrging(Notice notice, ReaderState state, String unit, int people, String urgedBy, Instant urgedAt, List<Way> ways) {
        this.noticeId = notice.getId();
        this.state = state;
        this.unit = unit;
        this.people = people;
        this.urgedBy = urgedBy;
        this.urgedAt = urgedAt;
        this.ways = ways.stream().map(Way::name).collect(Collectors.joining(","));
    }

    /** Whether some of those of a unit, or of all, were among them. */
    boolean concerns(String asked) {
        return unit.isEmpty() || asked.isEmpty() || unit.equals(asked);
    }

    Instant getUrgedAt() {
        return urgedAt;
    }
}
