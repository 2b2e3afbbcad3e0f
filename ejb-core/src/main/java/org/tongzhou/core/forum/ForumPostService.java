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
import java.util.Optional;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What the caller writes in the forum, under his own name. The same text sent twice within a minute, as by a double click, is written once; nobody
 * writes more than {@value #POSTS_A_MINUTE} posts a minute. In a moderated board it waits for a moderator ({@link ForumPendingService}), unless he is one.
 */
@Stateless
public class ForumPostService {
    public static final int POSTS_A_MINUTE = 5;
    /** In the place of what a topic or a reply is found by, of one that waits for a moderator. */
    public static final int WAITS = 0;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(ForumPostService.class.getName());

    @Inject
    ForumSight sight;
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    ForumTitles titles;
    @Inject
    PostFiles files;
    @Inject
    ForumPolls polls;
    @Inject
    PendingPosts pending;
    @Inject
    ForumPublishing publishing;
    @Inject
    ForumNews news;
    @Inject
    Clock clock;

    /**
     * Begins a topic, which the caller follows from now on.
     *
     * @return its id; {@link #WAITS} if it waits
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
        boolean waits = pending.isFor(board);
        if (waits && pending.isHandedIn(by, now.minus(MINUTE), board, title, draft, poll)) {
            return WAITS;
        }
        requirePace(by, now);
        news.requireReaders(draft.mentioned(), board);
        if (waits) {
            pending.handIn(PendingPost.ofTopic(board, title, by, draft, poll, now));
            return WAITS;
        }
        ForumTopic topic = publishing.begin(board, title, by, draft, poll, now, id -> files.store(id, draft.files()));
        LOG.log(Level.INFO, "topic {0} begun by {1}", String.valueOf(topic.getId()), by.author());
        return topic.getId();
    }

    private boolean says(ForumTopic topic, String title, PostDraft draft) {
        return topic.getTitle().equals(title.strip()) && posts.list(topic.getId(), 1, 1).stream().anyMatch(post -> says(post, draft));
    }

    private boolean says(ForumPost post, PostDraft draft) {
        return post.says(draft, files.list(post.getId()).stream().map(PostFileRow::id).toList());
    }

    /**
     * Replies to a topic.
     *
     * @return the floor of the reply; {@link #WAITS} if it waits
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
        boolean waits = pending.isFor(topic.getBoard());
        if (waits && pending.isHandedIn(by, now.minus(MINUTE), topic, draft)) {
            return WAITS;
        }
        requirePace(by, now);
        requireQuotable(draft, topicId);
        news.requireReaders(draft.mentioned(), topic.getBoard());
        if (waits) {
            pending.handIn(PendingPost.ofReply(topic, by, draft, now));
            return WAITS;
        }
        return publishing.reply(topic, by, draft, now, id -> files.store(id, draft.files()));
    }

    private void requirePace(Signature by, Instant now) {
        if (posts.countBy(by.author(), now.minus(MINUTE)) + pending.countBy(by.author(), now.minus(MINUTE)) >= POSTS_A_MINUTE) {
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
     * @throws RuleViolationException if the time is over, it is deleted or reported, its topic is locked, or the board moderated
     */
    @RequiresLogin
    public PostText getText(long postId) {
        ForumPost post = sight.getPost(postId);
        requireNotReported(post);
        requireUnmoderated(post);
        post.requireCorrectable(sight.me().username(), clock.instant());
        return new PostText(postId, post.getVersion(), post.getTopic().getId(), post.getFloor(), post.getTopic().getTitle(),
            post.getFloor() == 1 && !post.getTopic().isTitleModerated(), post.getBody(), files.list(postId));
    }

    /**
     * Corrects what the caller wrote, within {@link ForumPost#CORRECTION}; readers see that it was edited. Whom it quotes and mentions stays.
     *
     * @param title what its topic is called from now on; null if that stays, as it does with a reply
     * @param draft with all files that it shall have
     * @throws NotFoundException if the caller sees no such post
     * @throws NotPermittedException if it is somebody else's
     * @throws RuleViolationException if the time is over, it is deleted or reported, says nothing, its topic is locked, or the board moderated, or
     *                                if it is no topic's own text, or a moderator has changed the title that shall be changed
     * @throws StaleDataException if it was changed since the caller saw it
     */
    @RequiresLogin
    public void edit(long postId, int version, @Size(max = ForumTopic.TITLE_MAX_CHARS, message = "{forum.titleTooLong}") String title, @NotNull @Valid PostDraft draft) {
        ForumPost post = sight.lockPost(postId);
        requireNotReported(post);
        requireUnmoderated(post);
        post.edit(version, sight.me().username(), draft.body(), draft.files(), clock.instant());
        files.store(postId, draft.files());
        if (title != null) {
            post.requireTitled();
            titles.change(post.getTopic(), title, sight.signature(), null);
        }
        news.changed(post);
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
        post.takeBack(me, reason, clock.instant());
        news.changed(post);
    }

    /** What a moderator has looked at stays as he saw it. */
    private void requireUnmoderated(ForumPost post) {
        if (pending.isFor(post.getTopic().getBoard())) {
            throw new RuleViolationException("forum.passedStays");
        }
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
