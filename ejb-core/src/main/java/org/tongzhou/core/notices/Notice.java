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
import jakarta.persistence.OneToMany;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;

/**
 * A notice (通知公告): drafted for a unit, read by those it addresses once it is published, withdrawn with a reason if need be. A
 * withdrawn one goes back to draft, is corrected and published again. What was published once is kept; other drafts may be deleted.
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
    SELECT n.id FROM Notice n JOIN n.units u
    WHERE u = :unit AND n.everybody = FALSE AND n.replyDueAt IS NOT NULL AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED""")
@NamedQuery(name = "Notice.count", query = "SELECT COUNT(n) FROM Notice n")
public class Notice {
    /** What a reader of {@code :unit} may see. */
    static final String VISIBLE =
        "n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND (n.everybody = TRUE OR EXISTS (SELECT u FROM n.units u WHERE u = :unit))";
    /** A hint for queries with subqueries: else, on Derby, the provider writes values into the statement, and truth as 1. */
    static final String BOUND = "eclipselink.jdbc.bind-parameters";
    /** What somebody who publishes for {@code :unit} may see and change; nobody has a notice without a unit. */
    static final int UNIT_MAX_CHARS = 120;
    static final int REASON_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_notices_seq")
    @SequenceGenerator(name = "notices_notices_seq", sequenceName = "notices_notices_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, length = NoticeDraft.TITLE_MAX_CHARS)
    private String title;
    @Lob
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, updatable = false, length = UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false, updatable = false, length = 32)
    private String author;
    @Column(nullable = false)
    private boolean everybody;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_units", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "unit", nullable = false, length = UNIT_MAX_CHARS)
    private Set<String> units = new HashSet<>();
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Urgency urgency;
    @Column(nullable = false)
    private boolean pinned;
    @Column(name = "reply_due_at")
    private Instant replyDueAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private NoticeStatus status;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawal_reason", length = REASON_MAX_CHARS)
    private String withdrawalReason;
    /** For queries; never loaded, as a notice may have ten thousand readers. */
    @OneToMany(mappedBy = "notice", fetch = FetchType.LAZY)
    private Set<NoticeReading> readings;

    protected Notice() {
    }

    /** @throws RuleViolationException if the author has no unit */
    Notice(NoticeDraft draft, String author, String unit, Instant at) {
        if (unit.isBlank()) {
            throw new RuleViolationException("notices.unitMissing");
        }
        this.author = author;
        this.unit = unit;
        this.status = NoticeStatus.DRAFT;
        write(draft, at);
    }

    /** @throws RuleViolationException if it is no draft */
    void edit(int seenVersion, NoticeDraft draft, Instant at) {
        requireDraft();
        requireSeen(seenVersion);
        write(draft, at);
    }

    /** @throws RuleViolationException if it is no draft, or says nothing, or to nobody, or the time for replies is over already */
    void publish(int seenVersion, Instant at) {
        requirePublishable(seenVersion, at);
        become(NoticeStatus.PUBLISHED, at);
        publishedAt = at;
    }

    /** Refuses what {@link #publish} would refuse. */
    void requirePublishable(int seenVersion, Instant at) {
        if (status == NoticeStatus.PUBLISHED) {
            throw new RuleViolationException("notices.publishedAlready", title);
        }
        requireDraft();
        requireSeen(seenVersion);
        if (RichText.isEmpty(body)) {
            throw new RuleViolationException("notices.bodyMissing");
        }
        if (audience().isEmpty()) {
            throw new RuleViolationException("notices.audienceMissing");
        }
        if (replyDueAt != null && !replyDueAt.isAfter(at)) {
            throw new RuleViolationException("notices.replyDuePast");
        }
    }

    /** @throws RuleViolationException if it is not published */
    void withdraw(int seenVersion, String reason, Instant at) {
        if (status != NoticeStatus.PUBLISHED) {
            throw new RuleViolationException("notices.notPublished", title);
        }
        requireSeen(seenVersion);
        become(NoticeStatus.WITHDRAWN, at);
        withdrawnAt = at;
        withdrawalReason = PlainText.line(reason);
    }

    /** Makes a withdrawn notice a draft again. */
    void takeBack(int seenVersion, Instant at) {
        if (status != NoticeStatus.WITHDRAWN) {
            throw new RuleViolationException("notices.notWithdrawn", title);
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
            throw new RuleViolationException("notices.keptOncePublished", title);
        }
    }

    private void write(NoticeDraft draft, Instant at) {
        title = PlainText.line(draft.title());
        body = RichText.clean(draft.body());
        everybody = draft.audience().everybody();
        units.retainAll(draft.audience().units());
        units.addAll(draft.audience().units());
        urgency = draft.urgency();
        pinned = draft.pinned();
        replyDueAt = draft.replyDueAt();
        changedAt = at;
    }

    private void become(NoticeStatus next, Instant at) {
        status = next;
        changedAt = at;
    }

    private void requireDraft() {
        if (status != NoticeStatus.DRAFT) {
            throw new RuleViolationException("notices.noDraft", title);
        }
    }

    private void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("notices.stale", title);
        }
    }

    Audience audience() {
        return everybody ? Audience.EVERYBODY : Audience.ofUnits(units);
    }

    NoticeDraft draft() {
        return new NoticeDraft(title, body, audience(), urgency, pinned, replyDueAt);
    }

    OwnNotice own(String authorName) {
        return new OwnNotice(id, version, status, unit, authorName, draft(), changedAt, publishedAt, withdrawnAt, withdrawalReason);
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

    Urgency getUrgency() {
        return urgency;
    }

    Instant getReplyDueAt() {
        return replyDueAt;
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
