package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A topic (主题) of a board: its own text is floor 1, replies have the floors after it. Moderators pin it above others, pick it for the digest,
 * lock it, move it, merge it into another one, or delete it with a reason; a deleted one is kept, and seen by moderators only.
 */
@Entity
@Table(name = "forum_topics")
@NamedQuery(name = "ForumTopic.byId", query = "SELECT t FROM ForumTopic t WHERE t.id = :id")
@NamedQuery(name = "ForumTopic.countIn", query = "SELECT COUNT(t) FROM ForumTopic t WHERE t.board.id = :board")
@NamedQuery(name = "ForumTopic.count", query = "SELECT COUNT(t) FROM ForumTopic t")
@NamedQuery(name = "ForumTopic.totals", query = """
    SELECT t.board.id, COUNT(t), SUM(t.replies) FROM ForumTopic t WHERE t.deletedAt IS NULL AND t.board.id IN :boards GROUP BY t.board.id""")
@NamedQuery(name = "ForumTopic.unread", query = """
    SELECT t.board.id, COUNT(t) FROM ForumTopic t LEFT JOIN t.readings r ON r.username = :username
    WHERE t.deletedAt IS NULL AND t.board.id IN :boards AND (r.lastFloor IS NULL OR r.lastFloor < t.floors) GROUP BY t.board.id""")
@NamedQuery(name = "ForumTopic.latest", query = """
    SELECT t FROM ForumTopic t WHERE t.board.id IN :boards AND t.deletedAt IS NULL
    AND t.lastPostAt = (SELECT MAX(o.lastPostAt) FROM ForumTopic o WHERE o.board.id = t.board.id AND o.deletedAt IS NULL)""")
@NamedQuery(name = "ForumTopic.newest", query = """
    SELECT t FROM ForumTopic t WHERE t.board.id = :board AND t.signature.author = :author AND t.createdAt > :since ORDER BY t.id DESC""")
@NamedQuery(name = "ForumTopic.ids", query = "SELECT t.id FROM ForumTopic t WHERE t.id > :after AND t.deletedAt IS NULL ORDER BY t.id")
@NamedQuery(name = "ForumTopic.of", query = "SELECT t FROM ForumTopic t JOIN FETCH t.board WHERE t.id IN :ids AND t.deletedAt IS NULL")
public class ForumTopic {
    public static final int TITLE_MAX_CHARS = 120;
    public static final int REASON_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_topics_seq")
    @SequenceGenerator(name = "forum_topics_seq", sequenceName = "forum_topics_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "board_id")
    private ForumBoard board;
    @Column(nullable = false, length = TITLE_MAX_CHARS)
    private String title;
    @Embedded
    private Signature signature;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "last_post_at", nullable = false)
    private Instant lastPostAt;
    @Column(name = "last_author_name", nullable = false, length = Signature.NAME_MAX_CHARS)
    private String lastAuthorName;
    /** The number of the last floor. */
    @Column(nullable = false)
    private int floors;
    /** How many replies are there, without those deleted. */
    @Column(nullable = false)
    private int replies;
    @Column(nullable = false)
    private boolean pinned;
    @Column(nullable = false)
    private boolean digest;
    @Column(nullable = false)
    private boolean locked;
    /** When its title was changed last; null if it never was. */
    @Column(name = "retitled_at")
    private Instant retitledAt;
    /** Whether a moderator has changed its title, which is not the author's to change then. */
    @Column(name = "title_moderated", nullable = false)
    private boolean titleModerated;
    @Column(name = "merged_into")
    private Long mergedInto;
    /** By how much its floors rose when they became the other topic's. */
    @Column(name = "merged_offset", nullable = false)
    private int mergedOffset;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    @Column(name = "deleted_by", length = Signature.NAME_MAX_CHARS)
    private String deletedBy;
    @Column(name = "deletion_reason", length = REASON_MAX_CHARS)
    private String deletionReason;
    /** For queries; never loaded. */
    @OneToMany(mappedBy = "topic", fetch = FetchType.LAZY)
    private Set<ForumReading> readings;

    protected ForumTopic() {
    }

    /** @throws RuleViolationException if the board is closed */
    ForumTopic(ForumBoard board, String title, Signature signature, Instant at) {
        board.requireOpen();
        this.board = board;
        this.title = PlainText.line(title);
        this.signature = signature;
        this.createdAt = at;
        this.lastPostAt = at;
        this.lastAuthorName = signature.name();
        this.floors = 1;
    }

    /** Takes the next floor for a reply. @throws RuleViolationException if nothing can be written here any more */
    int takeFloor(Signature by, Instant at) {
        requireWritable();
        floors++;
        replies++;
        lastPostAt = at;
        lastAuthorName = by.name();
        return floors;
    }

    /** @throws RuleViolationException if it is locked or deleted, or its board closed */
    void requireWritable() {
        requireThere();
        board.requireOpen();
        if (locked) {
            throw new RuleViolationException("forum.topicLocked", title);
        }
    }

    /** @throws RuleViolationException if it is deleted */
    void requireThere() {
        if (deletedAt != null) {
            throw new RuleViolationException("forum.topicDeleted", title);
        }
    }

    boolean isWritable() {
        return deletedAt == null && !locked && board.isOpen();
    }

    void replyDeleted() {
        replies--;
    }

    void replyRestored() {
        replies++;
    }

    /** Each of these verbs answers whether it changed anything. */
    boolean pin(boolean top) {
        requireThere();
        boolean changed = pinned != top;
        pinned = top;
        return changed;
    }

    boolean pick(boolean picked) {
        requireThere();
        boolean changed = digest != picked;
        digest = picked;
        return changed;
    }

    boolean lock(boolean closed) {
        requireThere();
        boolean changed = locked != closed;
        locked = closed;
        return changed;
    }

    /**
     * It is called something else.
     *
     * @param moderating whether a moderator does it
     * @return what it was called; nothing if it is called so already
     * @throws RuleViolationException if it is deleted, the title says nothing, or its author changes what a moderator has changed
     */
    Optional<String> retitle(String words, boolean moderating, Instant at) {
        requireThere();
        String next = PlainText.line(words);
        if (next.isEmpty()) {
            throw new RuleViolationException("forum.titleMissing");
        }
        if (next.equals(title)) {
            return Optional.empty();
        }
        if (titleModerated && !moderating) {
            throw new RuleViolationException("forum.titleModerated", title);
        }
        String former = title;
        title = next;
        retitledAt = at;
        titleModerated |= moderating;
        return Optional.of(former);
    }

    /** It loses its place above the others. @throws RuleViolationException if it is there already */
    void move(ForumBoard target) {
        requireThere();
        if (board.getId().equals(target.getId())) {
            throw new RuleViolationException("forum.sameBoard", title, target.getName());
        }
        board = target;
        pinned = false;
    }

    /** @throws RuleViolationException if it is deleted already */
    void delete(String by, String reason, Instant at) {
        requireThere();
        deletedAt = at;
        deletedBy = by;
        deletionReason = PlainText.line(reason);
    }

    /** It is there again, as it was. @throws RuleViolationException if it is not deleted, or was merged into another one */
    void restore() {
        if (deletedAt == null || mergedInto != null) {
            throw new RuleViolationException("forum.topicNotDeleted", title);
        }
        deletedAt = null;
        deletedBy = null;
        deletionReason = null;
    }

    /**
     * Takes the posts of another topic behind its own; the other one leads here from now on.
     *
     * @return by how much the floors of the other one's posts rise
     * @throws RuleViolationException if one of them is deleted, or both are the same
     */
    int absorb(ForumTopic other, String by, String reason, Instant at) {
        requireThere();
        if (id.equals(other.id)) {
            throw new RuleViolationException("forum.sameTopic");
        }
        other.delete(by, reason, at);
        int offset = floors;
        other.mergedInto = id;
        other.mergedOffset = offset;
        floors += other.floors;
        replies += other.replies + 1;
        if (other.lastPostAt.isAfter(lastPostAt)) {
            lastPostAt = other.lastPostAt;
            lastAuthorName = other.lastAuthorName;
        }
        other.floors = 0;
        other.replies = 0;
        return offset;
    }

    /** Null if its title is the one with which it began. */
    TitleChange titleChange() {
        return retitledAt == null ? null : new TitleChange(retitledAt, titleModerated);
    }

    Deletion deletion() {
        return deletedAt == null ? null : new Deletion(deletedAt, deletedBy, deletionReason);
    }

    Long getId() {
        return id;
    }

    ForumBoard getBoard() {
        return board;
    }

    String getTitle() {
        return title;
    }

    Signature getSignature() {
        return signature;
    }

    Instant getLastPostAt() {
        return lastPostAt;
    }

    String getLastAuthorName() {
        return lastAuthorName;
    }

    int getFloors() {
        return floors;
    }

    int getReplies() {
        return replies;
    }

    boolean isTitleModerated() {
        return titleModerated;
    }

    boolean isPinned() {
        return pinned;
    }

    boolean isDigest() {
        return digest;
    }

    boolean isLocked() {
        return locked;
    }

    Long getMergedInto() {
        return mergedInto;
    }

    int getMergedOffset() {
        return mergedOffset;
    }

    Instant getDeletedAt() {
        return deletedAt;
    }
}
