package org.tongzhou.core.forum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What the caller writes in the forum, under his own name. The same text sent twice within a minute, as by a double click, is written once; nobody
 * writes more than {@value #POSTS_A_MINUTE} posts a minute.
 */
@Stateless
public class ForumPostService {
    public static final int POSTS_A_MINUTE = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(ForumPostService.class.getName());

    @Inject
    ForumSight sight;
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    PostFiles files;
    @Inject
    ForumPolls polls;
    @Inject
    ForumNews news;
    @Inject
    Clock clock;

    /**
     * Begins a topic, which the caller follows from now on.
     *
     * @return its id
     * @throws NotFoundException if the caller sees no such board
     * @throws RuleViolationException if the board is closed, the text says nothing, somebody mentioned does not read there, or the caller writes too fast
     */
    @RequiresLogin
    public long addTopic(long boardId, @Words(message = "{forum.titleMissing}")
            @Size(max = ForumTopic.TITLE_MAX_CHARS, message = "{forum.titleTooLong}") String title, @NotNull @Valid PostDraft draft) {
        return begin(boardId, title, draft, null);
    }

    /**
     * {@link #addTopic} with a poll.
     *
     * @throws RuleViolationException also if the poll's end is not within the year to come, an option stands twice, or more may be chosen than there are
     */
    @RequiresLogin
    public long addPoll(long boardId, @Words(message = "{forum.titleMissing}")
            @Size(max = ForumTopic.TITLE_MAX_CHARS, message = "{forum.titleTooLong}") String title, @NotNull @Valid PostDraft draft, @NotNull @Valid PollDraft poll) {
        return begin(boardId, title, draft, poll);
    }

    private long begin(long boardId, String title, PostDraft draft, PollDraft poll) {
        ForumBoard board = sight.lockBoard(boardId);
        Signature by = sight.signature();
        Instant now = clock.instant();
        Optional<ForumTopic> same = topics.listNewest(boardId, by.author(), now.minus(MINUTE)).stream().filter(topic -> says(topic, title, draft) && polls.asks(topic, poll)).findFirst();
        if (same.isPresent()) {
            return same.get().getId();
        }
        requirePace(by, now);
        news.requireReaders(draft.mentioned(), board);
        ForumTopic topic = new ForumTopic(board, title, by, now);
        topics.add(topic);
        ForumPost post = new ForumPost(topic, 1, by, new PostDraft(draft.body(), null, draft.mentioned(), draft.files()), now);
        add(post, draft);
        if (poll != null) {
            polls.begin(topic, poll, now);
        }
        posts.add(new ForumSubscription(SubscriptionKind.TOPIC, topic.getId(), by.author()));
        readByAuthor(topic, by, 1, now);
        news.begun(topic, post);
        LOG.log(Level.INFO, "topic {0} begun by {1}", String.valueOf(topic.getId()), by.author());
        return topic.getId();
    }

    private boolean says(ForumTopic topic, String title, PostDraft draft) {
        return topic.getTitle().equals(title.strip()) && posts.list(topic.getId(), 1, 1).stream().anyMatch(post -> says(post, draft));
    }

    private boolean says(ForumPost post, PostDraft draft) {
        return post.says(draft, files.list(post.getId()).stream().map(PostFileRow::id).toList());
    }

    private void add(ForumPost post, PostDraft draft) {
        posts.add(post);
        files.store(post.getId(), draft.files());
    }

    /**
     * Replies to a topic.
     *
     * @return the floor of the reply
     * @throws NotFoundException if the caller sees no such topic
     * @throws RuleViolationException if nothing can be written there, the text says nothing, what is quoted is not of this topic, somebody
     *                                mentioned does not read there, or the caller writes too fast
     */
    @RequiresLogin
    public int reply(long topicId, @NotNull @Valid PostDraft draft) {
        ForumTopic topic = sight.lockTopic(topicId);
        Signature by = sight.signature();
        Instant now = clock.instant();
        Optional<ForumPost> same = posts.listNewest(topicId, by.author(), now.minus(MINUTE)).stream()
            .filter(post -> post.getFloor() > 1 && post.deletion() == null && says(post, draft)).findFirst();
        if (same.isPresent()) {
            return same.get().getFloor();
        }
        topic.requireWritable();
        requirePace(by, now);
        requireQuotable(draft, topicId);
        news.requireReaders(draft.mentioned(), topic.getBoard());
        int floor = topic.takeFloor(by, now);
        ForumPost post = new ForumPost(topic, floor, by, draft, now);
        add(post, draft);
        readByAuthor(topic, by, floor, now);
        news.replied(topic, post);
        return floor;
    }

    /** Who answers has read what is before it, if he has read anything; nobody waits for him to read his own words. */
    private void readByAuthor(ForumTopic topic, Signature by, int floor, Instant now) {
        ForumReading reading = topics.findReading(topic.getId(), by.author()).orElseGet(() -> new ForumReading(topic, by.author()));
        if (reading.getLastFloor() >= floor - 1) {
            reading.read(floor, now);
            topics.add(reading);
        }
    }

    private void requirePace(Signature by, Instant now) {
        if (posts.countBy(by.author(), now.minus(MINUTE)) >= POSTS_A_MINUTE) {
            throw new RuleViolationException("forum.tooFast", POSTS_A_MINUTE);
        }
    }

    private void requireQuotable(PostDraft draft, long topicId) {
        if (draft.quotedId() != null) {
            ForumPost quoted = posts.find(draft.quotedId()).filter(post -> post.getTopic().getId() == topicId)
                .orElseThrow(() -> new NotFoundException("forum.postNotFound", draft.quotedId()));
            quoted.requireThere();
        }
    }

    /**
     * What the caller wrote, to be corrected.
     *
     * @throws NotFoundException if the caller sees no such post
     * @throws NotPermittedException if it is somebody else's
     * @throws RuleViolationException if the time is over, it is deleted or reported, or its topic is locked
     */
    @RequiresLogin
    public PostText getText(long postId) {
        ForumPost post = sight.getPost(postId);
        requireNotReported(post);
        post.requireCorrectable(sight.me().username(), clock.instant());
        return new PostText(postId, post.getVersion(), post.getTopic().getId(), post.getFloor(), post.getTopic().getTitle(), post.getBody(), files.list(postId));
    }

    /**
     * Corrects what the caller wrote, within {@link ForumPost#CORRECTION}; readers see that it was edited. Whom it quotes and mentions stays.
     *
     * @param draft with all files that it shall have
     * @throws NotFoundException if the caller sees no such post
     * @throws NotPermittedException if it is somebody else's
     * @throws RuleViolationException if the time is over, it is deleted or reported, says nothing, or its topic is locked
     * @throws StaleDataException if it was changed since the caller saw it
     */
    @RequiresLogin
    public void edit(long postId, int version, @NotNull @Valid PostDraft draft) {
        ForumPost post = sight.lockPost(postId);
        requireNotReported(post);
        post.edit(version, sight.me().username(), draft.body(), draft.files(), clock.instant());
        files.store(postId, draft.files());
        news.changed(post.getTopic());
    }

    /**
     * Takes back what the caller wrote, within {@link ForumPost#CORRECTION}.
     *
     * @param reason seen by moderators
     * @throws NotFoundException if the caller sees no such post
     * @throws NotPermittedException if it is somebody else's
     * @throws RuleViolationException if the time is over, it is deleted or reported, or it is the topic's own text
     */
    @RequiresLogin
    public void takeBack(long postId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumPost post = sight.lockPost(postId);
        requireNotReported(post);
        Signature me = sight.signature();
        post.takeBack(me.author(), me.name(), reason, clock.instant());
        news.changed(post.getTopic());
    }

    /** What was reported is judged as it was written. */
    private void requireNotReported(ForumPost post) {
        if (posts.isReported(post.getId())) {
            throw new RuleViolationException("forum.reportedNow");
        }
    }

    /**
     * Reports a post to the moderators of its board.
     *
     * @throws NotFoundException if the caller sees no such post
     * @throws RuleViolationException if it is his own, deleted, or he has reported it and that is not handled yet
     */
    @RequiresLogin
    public void report(long postId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumPost post = sight.lockPost(postId);
        Signature me = sight.signature();
        if (posts.isReportedBy(postId, me.author())) {
            throw new RuleViolationException("forum.reportedAlready");
        }
        ForumReport report = new ForumReport(post, me, reason, clock.instant());
        posts.add(report);
        news.ask(report);
    }

    /** Has the caller follow a topic, or not any more. @throws NotFoundException if the caller sees no such topic */
    @RequiresLogin
    public void followTopic(long topicId, boolean follow) {
        follow(SubscriptionKind.TOPIC, sight.lockTopic(topicId).getId(), follow);
    }

    /** Has the caller follow the new topics of a board, or not any more. @throws NotFoundException if the caller sees no such board */
    @RequiresLogin
    public void followBoard(long boardId, boolean follow) {
        follow(SubscriptionKind.BOARD, sight.lockBoard(boardId).getId(), follow);
    }

    private void follow(SubscriptionKind kind, long targetId, boolean follow) {
        String me = sight.me().username();
        Optional<ForumSubscription> found = posts.findSubscription(kind, targetId, me);
        if (follow && found.isEmpty()) {
            posts.add(new ForumSubscription(kind, targetId, me));
        } else if (!follow) {
            found.ifPresent(posts::remove);
        }
        news.changedFor(me);
    }
}
