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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A topic or a reply that waits for a moderator (先审后发): it is none yet, and seen by its author and the moderators of its board alone. One of these
 * passes it, and it appears at that moment, or refuses it with a reason; its author may then, as before, put it right and hand it in again, or withdraw it.
 */
@Entity
@Table(name = "forum_pending")
@NamedQuery(name = "PendingPost.byId", query = "SELECT p FROM PendingPost p WHERE p.id = :id")
@NamedQuery(name = "PendingPost.newest", query = """
    SELECT p FROM PendingPost p WHERE p.board.id = :board AND p.signature.author = :author AND p.handedInAt > :since ORDER BY p.id DESC""")
@NamedQuery(name = "PendingPost.countBy", query = """
    SELECT COUNT(p) FROM PendingPost p WHERE p.signature.author = :author AND p.handedInAt > :since AND p.decision.state <> org.tongzhou.core.forum.PendingState.PASSED""")
@NamedQuery(name = "PendingPost.waiting", query = """
    SELECT p FROM PendingPost p WHERE p.board.id = :board AND p.decision.state = org.tongzhou.core.forum.PendingState.WAITING AND p.id > :after ORDER BY p.id""")
@NamedQuery(name = "PendingPost.waitingInTopic", query = """
    SELECT p FROM PendingPost p WHERE p.topic.id = :topic AND p.decision.state = org.tongzhou.core.forum.PendingState.WAITING AND p.id > :after ORDER BY p.id""")
@NamedQuery(name = "PendingPost.list", query = """
    SELECT NEW org.tongzhou.core.forum.PendingRow(p.id, b.id, b.name, t.id, p.floor, p.title, t.title, p.signature.authorName, p.signature.authorUnit, p.words,
      p.handedInAt, p.decision.state, p.decision.decidedBy, p.decision.decidedAt, p.decision.reason)
    FROM PendingPost p JOIN p.board b LEFT JOIN p.topic t
    WHERE b.id IN :boards AND p.decision.state IN :states AND p.signature.author <> :notBy ORDER BY p.handedInAt DESC, p.id DESC""")
@NamedQuery(name = "PendingPost.count", query = """
    SELECT COUNT(p) FROM PendingPost p WHERE p.board.id IN :boards AND p.decision.state IN :states AND p.signature.author <> :notBy""")
@NamedQuery(name = "PendingPost.own", query = """
    SELECT NEW org.tongzhou.core.forum.PendingRow(p.id, b.id, b.name, t.id, p.floor, p.title, t.title, p.signature.authorName, p.signature.authorUnit, p.words,
      p.handedInAt, p.decision.state, p.decision.decidedBy, p.decision.decidedAt, p.decision.reason)
    FROM PendingPost p JOIN p.board b LEFT JOIN p.topic t WHERE p.signature.author = :author AND p.decision.state IN :states ORDER BY p.handedInAt DESC, p.id DESC""")
@NamedQuery(name = "PendingPost.countOwn", query = "SELECT COUNT(p) FROM PendingPost p WHERE p.signature.author = :author AND p.decision.state IN :states")
@NamedQuery(name = "PendingPost.ownInTopic", query = """
    SELECT p FROM PendingPost p WHERE p.topic.id = :topic AND p.signature.author = :author AND p.decision.state <> org.tongzhou.core.forum.PendingState.PASSED ORDER BY p.id""")
@NamedQuery(name = "PendingPost.moveToBoard", query = "UPDATE PendingPost p SET p.board = :board WHERE p.topic.id = :topic")
@NamedQuery(name = "PendingPost.shift", query = "UPDATE PendingPost p SET p.topic = :target, p.floor = p.floor + :offset WHERE p.topic.id = :source")
public class PendingPost {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_pending_seq")
    @SequenceGenerator(name = "forum_pending_seq", sequenceName = "forum_pending_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "board_id")
    private ForumBoard board;
    /** Null as long as it is to be a topic itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "topic_id")
    private ForumTopic topic;
    /** Where it stands; null if it does not. */
    @Column(name = "floor_number")
    private Integer floor;
    /** Null of a reply. */
    @Column(length = ForumTopic.TITLE_MAX_CHARS)
    private String title;
    @Embedded
    private Signature signature;
    @Lob
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, length = CleanText.WORDS_MAX_CHARS)
    private String words;
    @Column(name = "quoted_id", updatable = false)
    private Long quotedId;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "forum_pending_mentions", joinColumns = @JoinColumn(name = "pending_id"))
    @Column(name = "username", nullable = false, length = 32)
    private Set<String> mentioned = new HashSet<>();
    /** In the order that the author gave them. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "forum_pending_files", joinColumns = @JoinColumn(name = "pending_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "file_id", nullable = false)
    private List<Long> files = new ArrayList<>();
    @Embedded
    private PendingPoll poll;
    @Column(name = "handed_in_at", nullable = false)
    private Instant handedInAt;
    @Embedded
    private PendingDecision decision = new PendingDecision();

    protected PendingPost() {
    }

    private PendingPost(ForumBoard board, Signature by, PostDraft draft, Instant at) {
        this.board = board;
        this.signature = by;
        this.quotedId = draft.quotedId();
        this.mentioned.addAll(draft.mentioned());
        write(draft, at);
    }

    /**
     * A topic, which begins once it is passed.
     *
     * @param poll null for none
     * @throws RuleViolationException if the board is closed, the text says nothing, or too much, or the poll could not begin
     */
    static PendingPost ofTopic(ForumBoard board, String title, Signature by, PostDraft draft, PollDraft poll, Instant at) {
        ForumTopic begun = new ForumTopic(board, title, by, at);
        PendingPost post = new PendingPost(board, by, new PostDraft(draft.body(), null, draft.mentioned(), draft.files()), at);
        post.title = begun.getTitle();
        if (poll != null) {
            new ForumPoll(begun, by.author(), poll, at); // refuses now what it would refuse then
            post.poll = new PendingPoll(poll);
        }
        return post;
    }

    /** A reply. @throws RuleViolationException if nothing can be written in its topic, the text says nothing, or too much */
    static PendingPost ofReply(ForumTopic topic, Signature by, PostDraft draft, Instant at) {
        topic.requireWritable();
        PendingPost post = new PendingPost(topic.getBoard(), by, draft, at);
        post.topic = topic;
        return post;
    }

    private void write(PostDraft draft, Instant at) {
        CleanText clean = CleanText.of(draft.body(), draft.files());
        body = clean.body();
        words = clean.words();
        files.clear();
        files.addAll(new LinkedHashSet<>(draft.files()));
        handedInAt = at;
        decision.reopen();
    }

    /**
     * Its author writes it anew: it waits again. Whom it quotes and mentions stays, and its poll.
     *
     * @param heading of a topic
     * @throws NotPermittedException if it is somebody else's
     * @throws RuleViolationException if it was passed, says nothing, or could not be written at present
     * @throws StaleDataException if it is not as its author saw it
     */
    void correct(int seenVersion, String username, String heading, PostDraft draft, Instant at) {
        requireOf(username);
        requireSeen(seenVersion);
        if (isReply()) {
            topic.requireWritable();
        } else if (PlainText.isBlank(heading == null ? "" : heading)) {
            throw new RuleViolationException("forum.titleMissing");
        } else {
            title = new ForumTopic(board, heading, signature, at).getTitle();
            requirePoll(at);
        }
        write(draft, at);
    }

    /** @throws NotPermittedException if it is somebody else's @throws RuleViolationException if it was passed */
    void requireOf(String username) {
        if (!signature.isOf(username)) {
            throw new NotPermittedException("forum.notYours");
        }
        decision.requireNotPassed();
    }

    private void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("forum.pendingStale");
        }
    }

    /** @throws RuleViolationException if a moderator has decided, or its poll would be over @throws StaleDataException if it is not as he saw it */
    void pass(int seenVersion, String by, Instant at) {
        decision.requireWaiting();
        requireSeen(seenVersion);
        requirePoll(at);
        decision.pass(by, at);
    }

    /** It appeared there. */
    void stand(ForumTopic where, int number) {
        topic = where;
        floor = number;
    }

    /** @throws RuleViolationException if a moderator has decided @throws StaleDataException if it is not as he saw it */
    void refuse(int seenVersion, String by, String why, Instant at) {
        decision.requireWaiting();
        requireSeen(seenVersion);
        decision.refuse(by, why, at);
    }

    /** What it was to answer is there no more. */
    void refuseWithTopic(String by, String why, Instant at) {
        decision.refuse(by, why, at);
    }

    private void requirePoll(Instant at) {
        if (poll != null && poll.isOver(at)) {
            throw new RuleViolationException("forum.pendingPollOver");
        }
    }

    /** Whether it waits and says the same as something that is handed in would. @param heading of the topic @param asked its poll; null for none */
    boolean says(String heading, PostDraft draft, PollDraft asked) {
        return getState() == PendingState.WAITING && getTitle().equals(PlainText.line(heading)) && files.equals(draft.files())
            && (asked == null ? pollDraft() == null : poll != null && poll.asks(asked)) && body.equals(RichText.clean(draft.body(), Set.copyOf(draft.files())));
    }

    boolean isReply() {
        return title == null;
    }

    /** What it is to become. @param readers those of whom it mentions that are to be told */
    PostDraft draft(Set<String> readers) {
        return new PostDraft(body, quotedId, readers, List.copyOf(files));
    }

    /** Null if it is to have none. */
    PollDraft pollDraft() {
        return poll == null ? null : poll.draft();
    }

    PendingRow row() {
        return new PendingRow(id, board.getId(), board.getName(), topic == null ? null : topic.getId(), floor, title, topic == null ? null : topic.getTitle(), signature.name(),
            signature.unit(), words, handedInAt, decision.state(), decision.by(), decision.at(), decision.reason());
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    ForumBoard getBoard() {
        return board;
    }

    /** Null as long as it is to be a topic itself. */
    ForumTopic getTopic() {
        return topic;
    }

    String getTitle() {
        return isReply() ? topic.getTitle() : title;
    }

    Integer getFloor() {
        return floor;
    }

    Signature getSignature() {
        return signature;
    }

    Set<String> getMentioned() {
        return Set.copyOf(mentioned);
    }

    PendingState getState() {
        return decision.state();
    }

    Instant getHandedInAt() {
        return handedInAt;
    }

    List<Long> getFiles() {
        return List.copyOf(files);
    }
}
