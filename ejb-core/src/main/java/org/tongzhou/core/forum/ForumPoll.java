package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A poll (投票) that stands above the posts of a topic until its end. A moderator may end it before, or take it away, which is said; its starter may end it,
 * and as long as nobody has voted have another one take its place, or take it back. Of a secret one is kept who has voted and how often each option was
 * chosen, and not who chose what: hence no vote of it can be changed.
 */
@Entity
@Table(name = "forum_polls")
@NamedQuery(name = "ForumPoll.of", query = "SELECT p FROM ForumPoll p WHERE p.topic.id = :topic ORDER BY p.id DESC")
@NamedQuery(name = "ForumPoll.standing", query = "SELECT p FROM ForumPoll p WHERE p.topic.id IN :topics AND p.removedAt IS NULL")
@NamedQuery(name = "ForumPoll.move", query = "UPDATE ForumPoll p SET p.topic = :target WHERE p.topic.id = :source AND p.removedAt IS NULL")
public class ForumPoll {
    /** The longest time for a vote. */
    static final Duration LONGEST = Duration.ofDays(366);
    /** How many must have voted in a secret one before its starter may end it: of one vote, the figures tell whose it was. */
    static final int SECRET_VOTERS_MIN = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_polls_seq")
    @SequenceGenerator(name = "forum_polls_seq", sequenceName = "forum_polls_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "topic_id")
    private ForumTopic topic;
    /** User name of who put it to the vote; where it went with its posts, not who began the topic where it is now. */
    @Column(nullable = false, updatable = false, length = 32)
    private String starter;
    @Column(nullable = false, updatable = false, length = PollDraft.QUESTION_MAX_CHARS)
    private String question;
    @Column(name = "choices_max", nullable = false, updatable = false)
    private int choicesMax;
    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private PollResults results;
    @Column(name = "is_secret", nullable = false, updatable = false)
    private boolean secret;
    @Column(nullable = false, updatable = false)
    private boolean changeable;
    /** Null if it was not ended before its time. */
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "closed_by", length = Signature.NAME_MAX_CHARS)
    private String closedBy;
    @Column(name = "closing_reason", length = ForumTopic.REASON_MAX_CHARS)
    private String closingReason;
    /** Null as long as it stands. */
    @Column(name = "removed_at")
    private Instant removedAt;
    @Column(name = "removed_by", length = Signature.NAME_MAX_CHARS)
    private String removedBy;
    @Column(name = "removal_reason", length = ForumTopic.REASON_MAX_CHARS)
    private String removalReason;
    /** Whether it went before anybody voted, by its starter's will or for another one: then it is as if it had never been there. */
    @Column(name = "taken_back", nullable = false)
    private boolean takenBack;

    protected ForumPoll() {
    }

    /** @throws RuleViolationException if its end is not within the time to come, an option stands twice, or more may be chosen than there are */
    ForumPoll(ForumTopic topic, String starter, PollDraft draft, Instant now) {
        if (!draft.endsAt().isAfter(now) || draft.endsAt().isAfter(now.plus(LONGEST))) {
            throw new RuleViolationException("forum.pollEndWrong", LONGEST.toDays());
        }
        if (draft.choicesMax() > draft.options().size()) {
            throw new RuleViolationException("forum.pollChoicesWrong");
        }
        List<String> words = draft.options().stream().map(PlainText::line).toList();
        if (new HashSet<>(words).size() < words.size()) {
            throw new RuleViolationException("forum.pollOptionTwice");
        }
        if (draft.secret() && draft.changeable()) {
            throw new RuleViolationException("forum.pollSecretStays");
        }
        this.topic = topic;
        this.starter = starter;
        this.question = PlainText.line(draft.question());
        this.choicesMax = draft.choicesMax();
        this.endsAt = draft.endsAt();
        this.results = draft.results();
        this.secret = draft.secret();
        this.changeable = draft.changeable();
    }

    /** @throws RuleViolationException if it is over or gone, or nothing can be written in its topic */
    void requireVotable(Instant now) {
        topic.requireWritable();
        requireThere();
        if (isOver(now)) {
            throw new RuleViolationException("forum.pollOver", question);
        }
    }

    /** @throws RuleViolationException if it is over already, or gone */
    void close(String by, String reason, Instant now) {
        topic.requireThere();
        requireThere();
        if (isOver(now)) {
            throw new RuleViolationException("forum.pollOver", question);
        }
        closedAt = now;
        closedBy = by;
        closingReason = PlainText.line(reason);
    }

    /** @throws RuleViolationException if it is gone already */
    void remove(String by, String reason, Instant now) {
        topic.requireThere();
        requireThere();
        removedAt = now;
        removedBy = by;
        removalReason = PlainText.line(reason);
    }

    /** It goes as if it had never been there; nobody has voted. @throws RuleViolationException if it is gone already */
    void takeBack(String by, String reason, Instant now) {
        remove(by, reason, now);
        takenBack = true;
    }

    /**
     * Its starter wants to end it, who may keep order there himself.
     *
     * @throws RuleViolationException if it is secret and so few have voted that its end would tell who chose what
     */
    void requireClosableByStarter(long voters) {
        if (!isClosableByStarter(voters)) {
            throw new RuleViolationException("forum.pollSecretFew", SECRET_VOTERS_MIN);
        }
    }

    boolean isClosableByStarter(long voters) {
        return !secret || voters == 0 || voters >= SECRET_VOTERS_MIN;
    }

    private void requireThere() {
        if (removedAt != null) {
            throw new RuleViolationException("forum.pollRemoved", question);
        }
    }

    boolean isOver(Instant now) {
        return closedAt != null || !now.isBefore(endsAt);
    }

    /** @param voted whether who looks has voted */
    boolean isTold(boolean voted, Instant now) {
        return isOver(now) || results == PollResults.ALWAYS || results == PollResults.VOTED && voted;
    }

    boolean isOf(String username) {
        return starter.equals(username);
    }

    /** Whether it was begun with the same draft. @param options its own, in their order */
    boolean isOf(PollDraft draft, List<String> options) {
        return asks(draft) && options.equals(draft.options().stream().map(PlainText::line).toList()) && choicesMax == draft.choicesMax() && endsAt.truncatedTo(ChronoUnit.SECONDS).equals(draft.endsAt().truncatedTo(ChronoUnit.SECONDS))
            && results == draft.results() && secret == draft.secret() && changeable == draft.changeable();
    }

    /** Whether it asks the same. */
    boolean asks(PollDraft draft) {
        return question.equals(PlainText.line(draft.question()));
    }

    boolean isThere() {
        return removedAt == null;
    }

    boolean isTakenBack() {
        return takenBack;
    }

    Deletion closing() {
        return closedAt == null ? null : new Deletion(closedAt, closedBy, closingReason);
    }

    Deletion removal() {
        return removedAt == null ? null : new Deletion(removedAt, removedBy, removalReason);
    }

    Long getId() {
        return id;
    }

    ForumTopic getTopic() {
        return topic;
    }

    String getStarter() {
        return starter;
    }

    String getQuestion() {
        return question;
    }

    int getChoicesMax() {
        return choicesMax;
    }

    Instant getEndsAt() {
        return endsAt;
    }

    PollResults getResults() {
        return results;
    }

    boolean isSecret() {
        return secret;
    }

    boolean isChangeable() {
        return changeable;
    }
}
