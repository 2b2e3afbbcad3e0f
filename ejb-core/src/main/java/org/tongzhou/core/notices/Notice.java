package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.notices.columns.ReviewStep;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A notice (通知公告): drafted for a unit in a column, reviewed if the column says so, read by those it addresses once it is published, until it
 * expires or is withdrawn with a reason. A withdrawn one goes back to draft, is corrected and published again. What was published once is kept;
 * other drafts may be deleted.
 */
@Entity
@Table(name = "notices_notices")
@NamedQuery(name = "Notice.visible", query = "SELECT n FROM Notice n WHERE n.id = :id AND " + Notice.VISIBLE,
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.countUnread", query = """
    SELECT COUNT(n) FROM Notice n LEFT JOIN n.readings r ON r.username = :username WHERE r.readAt IS NULL AND \
    """ + Notice.VISIBLE,
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.visibleUnits", query = "SELECT DISTINCT n.unit FROM Notice n WHERE " + Notice.VISIBLE + " ORDER BY n.unit",
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.titled", query = "SELECT n FROM Notice n WHERE n.publishedAt IS NOT NULL AND LOCATE(:text, LOWER(n.title)) > 0 ORDER BY n.changedAt DESC, n.id DESC")
@NamedQuery(name = "Notice.published", query = """
    SELECT n FROM Notice n LEFT JOIN FETCH n.units
    WHERE n.id IN :ids AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED""")
@NamedQuery(name = "Notice.publishedIds", query = """
    SELECT n.id FROM Notice n WHERE n.id > :after AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED ORDER BY n.id""")
@NamedQuery(name = "Notice.byId", query = "SELECT n FROM Notice n WHERE n.id = :id")
@NamedQuery(name = "Notice.asking", query = """
    SELECT n FROM Notice n JOIN n.units u
    WHERE u = :unit AND n.everybody = FALSE AND n.replyDueAt IS NOT NULL AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED""")
@NamedQuery(name = "Notice.count", query = "SELECT COUNT(n) FROM Notice n")
@NamedQuery(name = "Notice.countInColumns", query = "SELECT n.columnId, COUNT(n) FROM Notice n GROUP BY n.columnId")
@NamedQuery(name = "Notice.countInColumn", query = "SELECT COUNT(n) FROM Notice n WHERE n.columnId = :column")
@NamedQuery(name = "Notice.inReview", query = "SELECT n FROM Notice n WHERE n.columnId = :column AND n.status IN :statuses")
@NamedQuery(name = "Notice.dueToPublish", query = """
    SELECT n.id FROM Notice n WHERE n.status = org.tongzhou.core.notices.NoticeStatus.SCHEDULED AND n.publishAt <= :now ORDER BY n.publishAt, n.id""")
@NamedQuery(name = "Notice.dueToExpire", query = """
    SELECT n.id FROM Notice n WHERE n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND n.expiresAt <= :now ORDER BY n.expiresAt, n.id""")
public class Notice extends WrittenNotice {
    /** What a reader of {@code :unit}, who may read {@code :columns}, may see {@code :now}. */
    static final String VISIBLE = """
        n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND n.columnId IN :columns AND (n.expiresAt IS NULL OR n.expiresAt > :now)
        AND (n.everybody = TRUE OR EXISTS (SELECT u FROM n.units u WHERE u = :unit))""";
    /** A hint for queries with subqueries: else, on Derby, the provider writes values into the statement, and truth as 1. */
    static final String BOUND = "eclipselink.jdbc.bind-parameters";
    static final int REASON_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_notices_seq")
    @SequenceGenerator(name = "notices_notices_seq", sequenceName = "notices_notices_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NoticeStatus status;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawal_reason", length = REASON_MAX_CHARS)
    private String withdrawalReason;
    /** How many files stand below its text. */
    @Column(name = "file_count", nullable = false)
    private int fileCount;
    /** For queries; never loaded, as a notice may have ten thousand readers. */
    @OneToMany(mappedBy = "notice", fetch = FetchType.LAZY)
    private Set<NoticeReading> readings;

    protected Notice() {
    }

    /** @throws RuleViolationException if the author has no unit */
    Notice(NoticeDraft draft, String author, String unit, Instant at) {
        super(draft, author, unit);
        this.status = NoticeStatus.DRAFT;
        this.changedAt = at;
    }

    /** @throws RuleViolationException if it is no draft */
    void edit(int seenVersion, NoticeDraft draft, Instant at) {
        requireDraft();
        requireSeen(seenVersion);
        write(draft);
        changedAt = at;
    }

    /**
     * Publishes it now, or when its moment comes.
     *
     * @param lifeDays what its column says: days until it expires, if its author says nothing else; 0 for never
     * @throws RuleViolationException if it is no draft, or says nothing, or to nobody, or one of its moments is over already
     */
    void publish(int seenVersion, int lifeDays, Instant at) {
        requirePublishable(seenVersion, at);
        release(lifeDays, at);
    }

    /** Hands it to those who review. @throws RuleViolationException as {@link #publish} */
    void submit(int seenVersion, ReviewStep first, Instant at) {
        requirePublishable(seenVersion, at);
        become(NoticeStatus.of(first), at);
    }

    /**
     * Goes on to the office, or out.
     *
     * @param office whether the office reviews after the section
     * @throws RuleViolationException if it is not being reviewed, or could not be published any more
     */
    void pass(int seenVersion, boolean office, int lifeDays, Instant at) {
        requireReview(seenVersion);
        requireMoments(at);
        if (status == NoticeStatus.SECTION_REVIEW && office) {
            become(NoticeStatus.OFFICE_REVIEW, at);
        } else {
            release(lifeDays, at);
        }
    }

    /** Goes back to its author. @throws RuleViolationException if it is not being reviewed */
    void giveBack(int seenVersion, Instant at) {
        requireReview(seenVersion);
        become(NoticeStatus.DRAFT, at);
    }

    /** A reviewer puts its words right. @throws RuleViolationException if it is not being reviewed, or would say nothing */
    void revise(int seenVersion, String newTitle, String newBody, Instant at) {
        requireReview(seenVersion);
        reword(newTitle, newBody);
        changedAt = at;
    }

    /** Its author takes it back from those who review it, or before its moment comes. @throws RuleViolationException if it is neither reviewed nor waits */
    void recall(int seenVersion, Instant at) {
        if (!status.isReview() && status != NoticeStatus.SCHEDULED) {
            throw new RuleViolationException("notices.notRecallable", getTitle());
        }
        requireSeen(seenVersion);
        become(NoticeStatus.DRAFT, at);
    }

    /** Its moment has come. @return false if it does not wait for it any more */
    boolean publishScheduled(int lifeDays, Instant at) {
        if (status != NoticeStatus.SCHEDULED || isLater(at)) {
            return false;
        }
        release(lifeDays, at);
        return true;
    }

    /** Its time is over. @return false if it is not */
    boolean expire(Instant at) {
        if (status != NoticeStatus.PUBLISHED || getExpiresAt() == null || getExpiresAt().isAfter(at)) {
            return false;
        }
        become(NoticeStatus.EXPIRED, at);
        return true;
    }

    /**
     * Stays until another moment.
     *
     * @param until null for always
     * @return whether its time had been over
     * @throws RuleViolationException if it was not published, or that moment is over already
     */
    boolean prolong(int seenVersion, Instant until, Instant at) {
        if (status != NoticeStatus.PUBLISHED && status != NoticeStatus.EXPIRED) {
            throw new RuleViolationException("notices.notPublished", getTitle());
        }
        requireSeen(seenVersion);
        if (until != null && !until.isAfter(at)) {
            throw new RuleViolationException("notices.expiryPast");
        }
        boolean over = status == NoticeStatus.EXPIRED;
        endAt(until);
        become(NoticeStatus.PUBLISHED, at);
        return over;
    }

    private void release(int lifeDays, Instant at) {
        if (isLater(at)) {
            become(NoticeStatus.SCHEDULED, at);
            return;
        }
        become(NoticeStatus.PUBLISHED, at);
        publishedAt = at;
        if (getExpiresAt() == null && lifeDays > 0) {
            endAt(at.plus(Duration.ofDays(lifeDays)));
        }
    }

    /** Refuses what {@link #publish} would refuse. */
    void requirePublishable(int seenVersion, Instant at) {
        if (status == NoticeStatus.PUBLISHED) {
            throw new RuleViolationException("notices.publishedAlready", getTitle());
        }
        requireDraft();
        requireSeen(seenVersion);
        requireWhole();
        requireMoments(at);
    }

    private void requireReview(int seenVersion) {
        requireSeen(seenVersion);
        if (!status.isReview()) {
            throw new RuleViolationException("notices.notInReview", getTitle());
        }
    }

    /** @throws RuleViolationException if it is not published */
    void withdraw(int seenVersion, String reason, Instant at) {
        if (status != NoticeStatus.PUBLISHED) {
            throw new RuleViolationException("notices.notPublished", getTitle());
        }
        requireSeen(seenVersion);
        become(NoticeStatus.WITHDRAWN, at);
        withdrawnAt = at;
        withdrawalReason = PlainText.line(reason);
    }

    /** Makes a withdrawn notice a draft again. */
    void takeBack(int seenVersion, Instant at) {
        if (status != NoticeStatus.WITHDRAWN) {
            throw new RuleViolationException("notices.notWithdrawn", getTitle());
        }
        requireSeen(seenVersion);
        become(NoticeStatus.DRAFT, at);
        withdrawnAt = null;
        withdrawalReason = null;
    }

    /** @throws RuleViolationException if it is no draft, or was published before */
    void requireDeletable(int seenVersion) {
        requireDraft();
        requireSeen(seenVersion);
        if (publishedAt != null) {
            throw new RuleViolationException("notices.keptOncePublished", getTitle());
        }
    }

    /** It has these files from now on: of the pictures, its text shows its own alone. */
    void attach(String written, List<NoticeFile> files) {
        illustrate(written, files.stream().filter(NoticeFile::isPicture).map(NoticeFile::getFileId).collect(Collectors.toSet()));
        Set<Long> shown = RichText.pictures(getBody());
        files.forEach(file -> file.show(shown));
        fileCount = (int) files.stream().filter(file -> !file.isInBody()).count();
    }

    private void become(NoticeStatus next, Instant at) {
        status = next;
        changedAt = at;
    }

    private void requireDraft() {
        if (status.isReview() || status == NoticeStatus.SCHEDULED) {
            throw new RuleViolationException("notices.inReview", getTitle());
        }
        if (status != NoticeStatus.DRAFT) {
            throw new RuleViolationException("notices.noDraft", getTitle());
        }
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("notices.stale", getTitle());
        }
    }

    /** @param column its name */
    OwnNotice own(String authorName, String column) {
        return new OwnNotice(id, version, status, getUnit(), authorName, column, draft(), changedAt, publishedAt, withdrawnAt, withdrawalReason);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    NoticeStatus getStatus() {
        return status;
    }

    Instant getPublishedAt() {
        return publishedAt;
    }

    String getWithdrawalReason() {
        return withdrawalReason;
    }
}
