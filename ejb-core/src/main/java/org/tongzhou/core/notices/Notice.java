package org.tongzhou.core.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.notices.slips.SlipReply;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A notice (通知公告): drafted for a unit in a column, reviewed if the column says so, read by those it addresses once it is published, until it
 * expires or is withdrawn with a reason. A withdrawn one goes back to draft, is corrected and published again, or given up and is withdrawn as before. What was
 * published once is kept; other drafts may be deleted.
 */
@Entity
@Table(name = "notices_notices")
@NamedQuery(name = "Notice.visible", query = "SELECT n FROM Notice n WHERE n.id = :id AND " + Notice.READABLE,
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.countUnread", query = """
    SELECT COUNT(n) FROM Notice n LEFT JOIN n.readings r ON r.username = :username WHERE r.readAt IS NULL AND \
    """ + Notice.VISIBLE,
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.visibleUnits", query = "SELECT DISTINCT n.unit FROM Notice n WHERE " + Notice.VISIBLE + " ORDER BY n.unit",
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.meant", query = """
    SELECT n FROM Notice n WHERE n.status IN (org.tongzhou.core.notices.NoticeStatus.PUBLISHED, org.tongzhou.core.notices.NoticeStatus.EXPIRED,
      org.tongzhou.core.notices.NoticeStatus.WITHDRAWN) AND LOCATE(:text, LOWER(n.title)) > 0
    OR n.status NOT IN (org.tongzhou.core.notices.NoticeStatus.PUBLISHED, org.tongzhou.core.notices.NoticeStatus.EXPIRED,
      org.tongzhou.core.notices.NoticeStatus.WITHDRAWN) AND (n.id = :number OR LOCATE(:text, LOWER(n.unit)) > 0) ORDER BY n.changedAt DESC, n.id DESC""")
@NamedQuery(name = "Notice.findable", query = """
    SELECT n FROM Notice n LEFT JOIN FETCH n.units
    WHERE n.id IN :ids AND \
    """ + Notice.FINDABLE)
@NamedQuery(name = "Notice.findableIds", query = "SELECT n.id FROM Notice n WHERE n.id > :after AND " + Notice.FINDABLE + " ORDER BY n.id")
@NamedQuery(name = "Notice.findableIn", query = "SELECT n.id FROM Notice n WHERE n.columnId IN :columns AND " + Notice.FINDABLE + " ORDER BY n.id")
@NamedQuery(name = "Notice.byId", query = "SELECT n FROM Notice n WHERE n.id = :id")
@NamedQuery(name = "Notice.columnOf", query = "SELECT n.columnId FROM Notice n WHERE n.id = :id")
@NamedQuery(name = "Notice.asked", query = """
    SELECT n.id FROM Notice n WHERE n.replyDueAt IS NOT NULL
    AND (n.repliedByUnits = FALSE OR n.repliedByUnits = :ofUnit AND NOT EXISTS (SELECT s.id FROM SlipReply s WHERE s.noticeId = n.id AND s.unit = :unit)) AND \
    """ + Notice.VISIBLE,
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.repliedByUnit", query = """
    SELECT n FROM Notice n WHERE n.repliedByUnits = TRUE AND n.archivedYear IS NULL AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED
    AND EXISTS (SELECT s.id FROM SlipReply s WHERE s.noticeId = n.id AND s.unit = :unit)""",
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.askedToConfirm", query = "SELECT n.id FROM Notice n WHERE n.confirmAsked = TRUE AND " + Notice.VISIBLE,
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.askingAll", query = """
    SELECT n.id FROM Notice n WHERE (n.replyDueAt IS NOT NULL OR n.confirmAsked = TRUE) AND n.archivedYear IS NULL AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED ORDER BY n.id""")
@NamedQuery(name = "Notice.asking", query = """
    SELECT DISTINCT n.id FROM Notice n JOIN n.units u
    WHERE u IN :units AND n.everybody = FALSE AND (n.replyDueAt IS NOT NULL OR n.confirmAsked = TRUE) AND n.archivedYear IS NULL
    AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED""")
@NamedQuery(name = "Notice.askingNamed", query = """
    SELECT n.id FROM Notice n WHERE EXISTS (SELECT a FROM n.addressees a) AND (n.replyDueAt IS NOT NULL OR n.confirmAsked = TRUE) AND n.archivedYear IS NULL
    AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED""",
    hints = @QueryHint(name = Notice.BOUND, value = "true"))
@NamedQuery(name = "Notice.askingIn", query = """
    SELECT n.id FROM Notice n WHERE n.columnId IN :columns AND (n.replyDueAt IS NOT NULL OR n.confirmAsked = TRUE) AND n.archivedYear IS NULL
    AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED ORDER BY n.id""")
@NamedQuery(name = "Notice.withSlips", query = """
    SELECT NEW org.tongzhou.core.notices.FormerSlip(n.id, n.title) FROM Notice n JOIN n.slipFields f WHERE f.place = 0
    AND (n.author = :me OR n.columnId NOT IN :foreign) ORDER BY n.changedAt DESC, n.id DESC""")
@NamedQuery(name = "Notice.withSlipsOf", query = """
    SELECT NEW org.tongzhou.core.notices.FormerSlip(n.id, n.title) FROM Notice n JOIN n.slipFields f WHERE f.place = 0
    AND (n.author = :me OR n.unit IN :units AND n.columnId NOT IN :foreign) ORDER BY n.changedAt DESC, n.id DESC""")
@NamedQuery(name = "Notice.count", query = "SELECT COUNT(n) FROM Notice n")
@NamedQuery(name = "Notice.countInColumns", query = "SELECT n.columnId, COUNT(n) FROM Notice n GROUP BY n.columnId")
@NamedQuery(name = "Notice.countInColumn", query = "SELECT COUNT(n) FROM Notice n WHERE n.columnId = :column")
@NamedQuery(name = "Notice.inReview", query = "SELECT n.id FROM Notice n WHERE n.columnId = :column AND n.status IN :statuses AND n.id > :after ORDER BY n.id")
@NamedQuery(name = "Notice.inReviewAll", query = "SELECT n.id FROM Notice n WHERE n.status IN :statuses AND n.id > :after ORDER BY n.id")
@NamedQuery(name = "Notice.countInReview", query = "SELECT COUNT(n) FROM Notice n WHERE n.columnId = :column AND n.status IN :statuses")
@NamedQuery(name = "Notice.dueToPublish", query = """
    SELECT n.id FROM Notice n WHERE n.status = org.tongzhou.core.notices.NoticeStatus.SCHEDULED AND n.publishAt <= :now ORDER BY n.publishAt, n.id""")
@NamedQuery(name = "Notice.dueToExpire", query = """
    SELECT n.id FROM Notice n WHERE n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND n.archivedYear IS NULL AND n.expiresAt <= :now
    ORDER BY n.expiresAt, n.id""")
@NamedQuery(name = "Notice.firstIn", query = "SELECT n.publishedAt FROM Notice n WHERE n.columnId = :column AND " + Notice.KEPT + " ORDER BY n.publishedAt")
@NamedQuery(name = "Notice.countOfYear", query = "SELECT COUNT(n) FROM Notice n WHERE " + Notice.OF_YEAR)
@NamedQuery(name = "Notice.waitingOfYear", query = "SELECT COUNT(n) FROM Notice n WHERE n.replyDueAt > :now AND " + Notice.IS_LEFT + " AND " + Notice.OF_YEAR)
@NamedQuery(name = "Notice.askingOfYear", query = """
    SELECT n.id FROM Notice n WHERE (n.replyDueAt IS NOT NULL OR n.confirmAsked = TRUE) AND n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND \
    """ + Notice.OF_YEAR)
@NamedQuery(name = "Notice.archive", query = "UPDATE Notice n SET n.archivedYear = :year, n.version = n.version + 1 WHERE " + Notice.OF_YEAR)
@NamedQuery(name = "Notice.reopen", query = """
    UPDATE Notice n SET n.archivedYear = NULL, n.version = n.version + 1 WHERE n.columnId = :column AND n.archivedYear = :year""")
public class Notice extends DraftedNotice {
    private static final String ADDRESSED = """
        n.columnId IN :columns
        AND (n.everybody = TRUE OR EXISTS (SELECT u FROM n.units u WHERE u IN :units) OR EXISTS (SELECT a FROM n.addressees a WHERE a IN :marks))""";
    private static final String OUT = "n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED AND (n.expiresAt IS NULL OR n.expiresAt > :now)";
    /** What was not taken from its readers. */
    static final String IS_LEFT = "n.status <> org.tongzhou.core.notices.NoticeStatus.WITHDRAWN";
    /** What a reader of {@code :units} with {@code :marks}, who may read {@code :columns}, finds in the lists {@code :now}. */
    static final String VISIBLE = OUT + " AND n.archivedYear IS NULL AND " + ADDRESSED;
    /** The same, or in the archive. */
    static final String READABLE = "(" + OUT + " OR n.archivedYear IS NOT NULL AND " + IS_LEFT + ") AND " + ADDRESSED;
    /** What its readers look for: what has expired is in the archive alone. */
    static final String FINDABLE = "(n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED OR n.archivedYear IS NOT NULL AND " + IS_LEFT + ")";
    /** What its readers have or had, be it withdrawn. */
    static final String KEPT = """
        (n.status = org.tongzhou.core.notices.NoticeStatus.PUBLISHED OR n.status = org.tongzhou.core.notices.NoticeStatus.EXPIRED
        OR n.status = org.tongzhou.core.notices.NoticeStatus.WITHDRAWN)""";
    /** The same of a column in a year. */
    static final String OF_YEAR = "n.columnId = :column AND n.publishedAt >= :from AND n.publishedAt < :until AND " + KEPT;
    /** A hint for queries with subqueries: else, on Derby, the provider writes values into the statement, and truth as 1. */
    static final String BOUND = "eclipselink.jdbc.bind-parameters";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_notices_seq")
    @SequenceGenerator(name = "notices_notices_seq", sequenceName = "notices_notices_seq", allocationSize = 50)
    private Long id;
    /** How many files stand below its text. */
    @Column(name = "file_count", nullable = false)
    private int fileCount;
    /** Of the archive in which it is; null if it is in none. */
    @Column(name = "archived_year")
    private Integer archivedYear;
    /** For queries; never loaded, as a notice may have ten thousand readers. */
    @OneToMany(mappedBy = "notice", fetch = FetchType.LAZY)
    private Set<NoticeReading> readings;
    /** For queries, as well. */
    @OneToMany(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id", insertable = false, updatable = false)
    private Set<SlipReply> slipReplies;

    protected Notice() {
    }

    /** @throws RuleViolationException if the author has no unit, or one of its moments is too far away */
    Notice(NoticeDraft draft, String author, String unit, Instant at) {
        super(draft, author, unit, at);
    }

    /** Stands above the others from now on, or does not. @throws RuleViolationException if nobody finds it in the lists, or it stands like that already */
    void pin(int seenVersion, boolean first, Instant at) {
        requireStanding("notices.notPinnable", at);
        requireSeen(seenVersion);
        if (draft().pinned() == first) {
            throw new RuleViolationException(first ? "notices.pinnedAlready" : "notices.notPinned", getTitle());
        }
        putFirst(first);
    }

    /** @throws RuleViolationException if nobody can read it now, or it does not ask for what they have not done */
    void requireUrgeable(ReaderState state, Instant at) {
        requireStanding("notices.notUrgeable", at);
        if (state == ReaderState.NOT_REPLIED && getReplyDueAt() == null) {
            throw new RuleViolationException("notices.noReplyAsked", getTitle());
        }
        if (state == ReaderState.UNCONFIRMED && !isConfirmAsked()) {
            throw new RuleViolationException("notices.noConfirmationAsked", getTitle());
        }
        if (state == ReaderState.OUTDATED && getCorrection() == null) {
            throw new RuleViolationException("notices.notCorrected", getTitle());
        }
    }

    /**
     * @param replied whether there is a reply already
     * @throws RuleViolationException if none is asked for, or it was given already and the time to correct it is over
     */
    void requireReplyTaken(boolean replied, Instant at) {
        if (getReplyDueAt() == null) {
            throw new RuleViolationException("notices.noReplyAsked", getTitle());
        }
        if (replied && at.isAfter(getReplyDueAt())) {
            throw new RuleViolationException("notices.replyFinal", getUnit());
        }
    }

    /** @throws RuleViolationException if there is more to fill in than words */
    void requirePlainReply() {
        if (!slip().isPlain()) {
            throw new RuleViolationException("notices.slip.needed", getTitle());
        }
    }

    /** @param since as {@link NoticeDetails#saidSince} told a reader @throws StaleDataException if it says something else by now */
    void requireSaid(Instant since) {
        if (!since.equals(getCorrection() == null ? getPublishedAt() : getCorrection().getAt())) {
            throw new StaleDataException("notices.saysOther", getTitle());
        }
    }

    /** Whether its readers do not find it any more, as its time is over. */
    boolean isOver(Instant at) {
        return getStatus() == NoticeStatus.EXPIRED || getStatus() == NoticeStatus.PUBLISHED && moments().isEnded(at);
    }

    /** @param column in which it stands */
    OwnNotice own(String authorName, ShelvedColumn column) {
        return new OwnNotice(id, getVersion(), getStatus(), getUnit(), authorName, column.name(), column.isMarked(), draft(), getChangedAt(), getPublishedAt(), getWithdrawnAt(),
            getWithdrawalReason(), archivedYear, getCorrection() == null ? null : getCorrection().getAt(), getFormerReplyDueAt());
    }

    /**
     * Is put right before its readers' eyes, with all files that it has from now on.
     *
     * @param others whether these are others than before
     * @throws RuleViolationException if it is not published, would say nothing, or nothing is put right
     */
    void correct(int seenVersion, String newTitle, String newBody, List<NoticeFile> files, boolean others, NoticeCorrection told) {
        String was = getTitle() + getBody();
        attach(newBody, files);
        correct(seenVersion, newTitle, newBody, told);
        if (!others && was.equals(getTitle() + getBody())) {
            throw new RuleViolationException("notices.correctionNothing");
        }
    }

    /** It has these files from now on: of the pictures, its text shows its own alone. */
    void attach(String written, List<NoticeFile> files) {
        illustrate(written, files.stream().filter(NoticeFile::isPicture).map(NoticeFile::getFileId).collect(Collectors.toSet()));
        show(files);
    }

    /** Of these files that it has, its text shows some; the others stand below it. */
    void show(List<NoticeFile> files) {
        Set<Long> shown = RichText.pictures(getBody());
        files.forEach(file -> file.show(shown));
        fileCount = (int) files.stream().filter(file -> !file.isInBody()).count();
    }

    /** Goes into the archive of a year that is closed already. */
    void archive(int year) {
        archivedYear = year;
    }

    @Override
    boolean isArchived() {
        return archivedYear != null;
    }

    @Override
    void requireOpen() {
        if (isArchived()) {
            throw new RuleViolationException("notices.archived", archivedYear.toString());
        }
    }

    @Override
    boolean bringsFiles() {
        return fileCount > 0;
    }

    Long getId() {
        return id;
    }
}
