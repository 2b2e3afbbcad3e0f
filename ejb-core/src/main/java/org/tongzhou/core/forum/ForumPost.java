package org.tongzhou.core.forum;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * What somebody wrote in a topic. The author may correct it for a while, which is said beside it, and take it back as long; a moderator may
 * delete it with a reason at any time. A deleted one keeps its floor and its text, which moderators see.
 */
@Entity
@Table(name = "forum_posts")
@NamedQuery(name = "ForumPost.page", query = """
    SELECT p FROM ForumPost p WHERE p.topic.id = :topic AND p.floor >= :first AND p.floor <= :last ORDER BY p.floor""",
    hints = @QueryHint(name = "eclipselink.batch", value = "p.mentioned"))
@NamedQuery(name = "ForumPost.byIds", query = "SELECT p FROM ForumPost p WHERE p.id IN :ids")
@NamedQuery(name = "ForumPost.countBy", query = "SELECT COUNT(p) FROM ForumPost p WHERE p.signature.author = :author AND p.writtenAt > :since")
@NamedQuery(name = "ForumPost.newest", query = """
    SELECT p FROM ForumPost p WHERE p.topic.id = :topic AND p.signature.author = :author AND p.writtenAt > :since ORDER BY p.id DESC""")
@NamedQuery(name = "ForumPost.shift", query = """
    UPDATE ForumPost p SET p.topic = :target, p.floor = p.floor + :offset WHERE p.topic.id = :source""")
@NamedQuery(name = "ForumPost.countRecent", query = """
    SELECT t.id, t.board.id, COUNT(p) FROM ForumPost p JOIN p.topic t WHERE p.writtenAt > :since AND p.floor > 1 AND p.deletedAt IS NULL
    GROUP BY t.id, t.board.id""")
@NamedQuery(name = "ForumPost.first", query = "SELECT p FROM ForumPost p WHERE p.topic.id IN :topics AND p.floor = 1")
@NamedQuery(name = "ForumPost.replies", query = "SELECT p.id FROM ForumPost p WHERE p.topic.id = :topic AND p.floor > 1")
@NamedQuery(name = "ForumPost.repliesOf", query = """
    SELECT p FROM ForumPost p JOIN FETCH p.topic t JOIN FETCH t.board
    WHERE p.id IN :ids AND p.floor > 1 AND p.deletedAt IS NULL AND t.deletedAt IS NULL""")
@NamedQuery(name = "ForumPost.replyIds", query = "SELECT p.id FROM ForumPost p WHERE p.id > :after AND p.floor > 1 ORDER BY p.id")
@NamedQuery(name = "ForumPost.floorsSaying", query = """
    SELECT p.topic.id, MIN(p.floor) FROM ForumPost p WHERE p.topic.id IN :topics AND p.deletedAt IS NULL AND LOCATE(:text, LOWER(p.words)) > 0
    GROUP BY p.topic.id""")
public class ForumPost {
    /** How long its author may correct it or take it back. */
    public static final Duration CORRECTION = Duration.ofMinutes(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_posts_seq")
    @SequenceGenerator(name = "forum_posts_seq", sequenceName = "forum_posts_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "topic_id")
    private ForumTopic topic;
    @Column(name = "floor_number", nullable = false)
    private int floor;
    @Embedded
    private Signature signature;
    @Lob
    @Column(nullable = false)
    private String body;
    /** The same without markup, to be looked through and quoted. */
    @Column(nullable = false, length = CleanText.WORDS_MAX_CHARS)
    private String words;
    @Column(name = "quoted_id", updatable = false)
    private Long quotedId;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "forum_mentions", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "username", nullable = false, length = 32)
    private Set<String> mentioned = new HashSet<>();
    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;
    @Column(name = "edited_at")
    private Instant editedAt;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    @Column(name = "deleted_by", length = Signature.NAME_MAX_CHARS)
    private String deletedBy;
    /** Whose account that was, as names may be alike; null where nobody knows, who was a moderator then. */
    @Column(name = "deleted_by_account", length = 32)
    private String deletedByAccount;
    @Column(name = "deletion_reason", length = ForumTopic.REASON_MAX_CHARS)
    private String deletionReason;

    protected ForumPost() {
    }

    /** @throws RuleViolationException if it says nothing, or too much */
    ForumPost(ForumTopic topic, int floor, Signature signature, PostDraft draft, Instant at) {
        this.topic = topic;
        this.floor = floor;
        this.signature = signature;
        this.quotedId = draft.quotedId();
        this.mentioned.addAll(draft.mentioned());
        this.writtenAt = at;
        write(draft.body(), draft.files());
    }

    /**
     * @throws NotPermittedException if it is somebody else's
     * @throws RuleViolationException if the time for it is over, it is deleted, or nothing can be written in its topic
     * @throws StaleDataException if it is not as its author saw it
     */
    void edit(int seenVersion, String username, String text, List<Long> files, Instant at) {
        requireCorrectable(username, at);
        if (version != seenVersion) {
            throw new StaleDataException("forum.postStale");
        }
        write(text, files);
        editedAt = at;
    }

    /** @throws RuleViolationException if the time for it is over, it is deleted, or nothing can be written in its topic */
    void takeBack(Signature by, String reason, Instant at) {
        requireCorrectable(by.author(), at);
        delete(by, reason, at);
    }

    /** @throws RuleViolationException if it is deleted already, or the topic's own text */
    void delete(Signature by, String reason, Instant at) {
        if (floor == 1) {
            throw new RuleViolationException("forum.firstFloor");
        }
        requireThere();
        deletedAt = at;
        deletedBy = by.name();
        deletedByAccount = by.author();
        deletionReason = PlainText.line(reason);
        topic.replyDeleted();
    }

    /** It is there again, as it was. @throws RuleViolationException if it is not deleted, or its author has taken it back himself */
    void restore() {
        if (!isRestorable()) {
            throw new RuleViolationException("forum.postNotDeleted");
        }
        deletedAt = null;
        deletedBy = null;
        deletedByAccount = null;
        deletionReason = null;
        topic.replyRestored();
    }

    boolean isRestorable() {
        return deletedAt != null && !signature.isOf(deletedByAccount);
    }

    void requireThere() {
        if (deletedAt != null) {
            throw new RuleViolationException("forum.postDeleted");
        }
    }

    void requireCorrectable(String username, Instant at) {
        if (!signature.isOf(username)) {
            throw new NotPermittedException("forum.notYours");
        }
        requireThere();
        topic.requireWritable();
        if (at.isAfter(writtenAt.plus(CORRECTION))) {
            throw new RuleViolationException("forum.correctionOver", CORRECTION.toMinutes());
        }
    }

    /** @throws RuleViolationException if it is no topic's own text, with which a title goes */
    void requireTitled() {
        if (floor != 1) {
            throw new RuleViolationException("forum.titleOfReply");
        }
    }

    boolean isCorrectableBy(String username, Instant at) {
        return signature.isOf(username) && deletedAt == null && topic.isWritable() && !at.isAfter(writtenAt.plus(CORRECTION));
    }

    private void write(String text, List<Long> files) {
        CleanText clean = CleanText.of(text, files);
        body = clean.body();
        words = clean.words();
    }

    /** Whether it says the same as something that is written would. @param present its own files */
    boolean says(PostDraft draft, List<Long> present) {
        return present.equals(draft.files()) && body.equals(RichText.clean(draft.body(), Set.copyOf(draft.files())));
    }

    Deletion deletion() {
        return deletedAt == null ? null : new Deletion(deletedAt, deletedBy, deletionReason);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    ForumTopic getTopic() {
        return topic;
    }

    int getFloor() {
        return floor;
    }

    Signature getSignature() {
        return signature;
    }

    String getBody() {
        return body;
    }

    String getWords() {
        return words;
    }

    Long getQuotedId() {
        return quotedId;
    }

    Set<String> getMentioned() {
        return Set.copyOf(mentioned);
    }

    Instant getWrittenAt() {
        return writtenAt;
    }

    Instant getEditedAt() {
        return editedAt;
    }
}
