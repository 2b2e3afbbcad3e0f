package org.tongzhou.core.forum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.WholeList;
import org.tongzhou.core.shared.Words;

/**
 * What moderators do in their boards, and who keeps the boards in all of them. Everything is audited; where something is taken from readers, a
 * reason is kept. Each method throws {@link NotFoundException} for what the caller does not see, {@link NotPermittedException} where he does not
 * keep order, {@link RuleViolationException} for what is deleted.
 */
@Stateless
public class ForumModerationService {
    private static final Logger LOG = System.getLogger(ForumModerationService.class.getName());

    @Inject
    ForumSight sight;
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    ForumTitles titles;
    @Inject
    ForumPolls polls;
    @Inject
    OpenReports open;
    @Inject
    PendingRepository pending;
    @Inject
    PendingPosts desk;
    @Inject
    ForumNews news;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** Puts a topic above the others of its board, or back among them. */
    @RequiresLogin
    public void pin(long topicId, boolean top) {
        ForumTopic topic = lockTopic(topicId);
        tellIf(topic.pin(top), top ? ForumActs.PIN : ForumActs.UNPIN, topic);
    }

    /** Picks a topic for the digest (精华), or takes it out. */
    @RequiresLogin
    public void pick(long topicId, boolean picked) {
        ForumTopic topic = lockTopic(topicId);
        tellIf(topic.pick(picked), picked ? ForumActs.PICK : ForumActs.UNPICK, topic);
    }

    /** Ends a discussion, or lets it go on. */
    @RequiresLogin
    public void lock(long topicId, boolean closed) {
        ForumTopic topic = lockTopic(topicId);
        tellIf(topic.lock(closed), closed ? ForumActs.LOCK : ForumActs.UNLOCK, topic);
    }

    /**
     * Calls a topic something else; its former title is kept, and its author is told the reason. Its author can't change it any more then. The same change
     * sent twice is one.
     *
     * @param seen its title as the caller saw it
     * @throws StaleDataException if it was changed since
     */
    @RequiresLogin
    public void retitle(long topicId, @NotNull String seen, @Words(message = "{forum.titleMissing}")
            @Size(max = ForumTopic.TITLE_MAX_CHARS, message = "{forum.titleTooLong}") String title, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumTopic topic = lockTopic(topicId);
        if (!topic.getTitle().equals(seen) && !topic.getTitle().equals(PlainText.line(title))) {
            throw new StaleDataException("forum.titleStale", topic.getTitle());
        }
        Signature me = sight.signature();
        titles.change(topic, title, me, reason).ifPresent(former -> {
            acts.tell(ForumActs.on(ForumActs.RETITLE, topic).changed("title", former, topic.getTitle()).with("reason", reason));
            news.retitled(topic, former, me, reason);
        });
    }

    private void tellIf(boolean changed, String act, ForumTopic topic) {
        if (changed) {
            acts.tell(ForumActs.on(act, topic));
            news.changed(topic.getBoard());
        }
    }

    /** Moves a topic to another board that the caller keeps in order; what waits for it is its moderators' to look at. */
    @RequiresLogin
    public void move(long topicId, long boardId) {
        ForumTopic topic = lockTopic(topicId);
        ForumBoard from = topic.getBoard();
        ForumBoard target = sight.requireModerated(sight.getBoard(boardId));
        topic.move(target);
        pending.move(topic, target);
        open.ofTopic(topicId, news::ask);
        desk.ofTopic(topicId, news::ask);
        acts.tell(ForumActs.on(ForumActs.MOVE, topic).changed("board", from.getName(), target.getName()));
        news.changed(from);
        news.changedWhole(topic);
    }

    /**
     * Adds all posts of a topic to another one of a board that the caller keeps in order, behind those that are there. Who follows it is told, and
     * follows the other one; what waits for it waits for the other one.
     *
     * @param topicId that goes; its address leads to {@code targetId} from now on
     * @throws RuleViolationException if they stand in different boards, or both have a poll
     */
    @RequiresLogin
    public void merge(long topicId, long targetId) {
        ForumTopic first = lockTopic(Math.min(topicId, targetId)); // in one order, whoever merges what
        ForumTopic second = lockTopic(Math.max(topicId, targetId));
        ForumTopic source = first.getId() == topicId ? first : second;
        ForumTopic target = source == first ? second : first;
        if (!source.getBoard().getId().equals(target.getBoard().getId())) {
            throw new RuleViolationException("forum.mergeOtherBoard", target.getBoard().getName());
        }
        int offset = target.absorb(source, sight.signature().name(), target.getTitle(), clock.instant());
        posts.shift(source, target, offset);
        pending.shift(source, target, offset);
        polls.merge(source, target);
        desk.ofTopic(target.getId(), news::ask);
        acts.tell(ForumActs.on(ForumActs.MERGE, source).with("target", target.getTitle()));
        news.merged(source, target, offset + 1, sight.signature(), posts.moveFollowers(source, target));
    }

    /** Deletes a topic; its author is told the reason, and who has handed in a reply. What is reported in it is handled by that. */
    @RequiresLogin
    public void deleteTopic(long topicId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        delete(lockTopic(topicId), reason);
    }

    private void delete(ForumTopic topic, String reason) {
        Signature me = sight.signature();
        topic.delete(me.name(), reason, clock.instant());
        acts.tell(ForumActs.on(ForumActs.DELETE_TOPIC, topic).with("reason", reason));
        open.ofTopic(topic.getId(), closing(reason));
        desk.ofTopic(topic.getId(), refusing(reason));
        news.deleted(topic.getSignature(), topic, me.name(), reason);
        news.changedWhole(topic);
        LOG.log(Level.INFO, "topic {0} deleted by {1}", String.valueOf(topic.getId()), me.author());
    }

    /** Deletes a reply; its author is told the reason. What is reported of it is handled by that. */
    @RequiresLogin
    public void deletePost(long postId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumPost post = sight.lockPost(postId);
        sight.requireModerated(post.getTopic().getBoard());
        delete(post, reason);
    }

    private void delete(ForumPost post, String reason) {
        Signature me = sight.signature();
        post.delete(me, reason, clock.instant());
        acts.tell(ForumActs.on(ForumActs.DELETE_POST, post).with("reason", reason));
        open.ofPost(post.getId(), closing(reason));
        news.deleted(post.getSignature(), post.getTopic(), me.name(), reason);
        news.changed(post);
        LOG.log(Level.INFO, "post {0} deleted by {1}", String.valueOf(post.getId()), me.author());
    }

    /**
     * Brings a deleted topic back; its author is told. What was reported of it, and what was handed in for it and refused, stays as it was decided.
     *
     * @throws RuleViolationException if it is not deleted, or was merged into another one
     */
    @RequiresLogin
    public void restoreTopic(long topicId) {
        ForumTopic topic = lockTopic(topicId);
        topic.restore();
        acts.tell(ForumActs.on(ForumActs.RESTORE_TOPIC, topic));
        news.restored(topic, sight.signature());
    }

    /** Brings a deleted reply back; its author is told. @throws RuleViolationException if it is not deleted, or its author has taken it back himself */
    @RequiresLogin
    public void restorePost(long postId) {
        ForumPost post = sight.lockPost(postId);
        sight.requireModerated(post.getTopic().getBoard());
        post.getTopic().requireThere();
        post.restore();
        acts.tell(ForumActs.on(ForumActs.RESTORE_POST, post));
        news.restored(post, sight.signature());
    }

    private Consumer<ForumReport> closing(String reason) {
        Instant now = clock.instant();
        String by = sight.signature().name();
        return report -> {
            report.handle(ReportOutcome.DELETED, by, reason, now);
            news.reportHandled(report, reason);
        };
    }

    private Consumer<PendingPost> refusing(String reason) {
        Instant now = clock.instant();
        String by = sight.signature().name();
        return post -> {
            post.refuseWithTopic(by, reason, now);
            acts.tell(ForumActs.on(ForumActs.REFUSE_POST, post).with("reason", reason));
            news.refused(post, by, reason);
        };
    }

    // --- reports

    /** What is reported in the caller's boards but what he wrote himself, the last first. @param open whether it still waits */
    @RequiresLogin
    public Slice<ReportRow> listReports(boolean open, @NotNull PageRequest page) {
        List<Long> boards = sight.listModerated().stream().map(ForumBoard::getId).toList();
        if (boards.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        Set<ReportOutcome> outcomes = open ? EnumSet.of(ReportOutcome.OPEN) : EnumSet.of(ReportOutcome.DISMISSED, ReportOutcome.DELETED);
        String me = sight.me().username();
        return new Slice<>(posts.listReports(boards, outcomes, me, page), posts.countReports(boards, outcomes, me));
    }

    /** Lets a reported post stand; who reported it is told why. @throws RuleViolationException if it was handled already */
    @RequiresLogin
    public void dismissReport(long reportId, @Words(message = "{forum.remarkMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String remark) {
        ForumReport report = lockReport(reportId);
        report.handle(ReportOutcome.DISMISSED, sight.signature().name(), remark, clock.instant());
        acts.tell(ForumActs.on(ForumActs.DISMISS_REPORT, report.getPost()).with("reason", remark));
        news.reportHandled(report, remark);
    }

    /** Follows a report: deletes the post, or with its own text the topic. @throws RuleViolationException if it was handled already */
    @RequiresLogin
    public void deleteReported(long reportId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumReport report = lockReport(reportId);
        report.requireOpen();
        ForumPost post = report.getPost();
        if (post.getFloor() == 1) {
            delete(post.getTopic(), reason);
        } else {
            delete(post, reason);
        }
    }

    /** The topic is locked first, as by all who change it. Nobody judges what he wrote himself. */
    private ForumReport lockReport(long id) {
        ForumPost post = posts.findReport(id).orElseThrow(() -> noReport(id)).getPost();
        lockTopic(post.getTopic().getId());
        ForumReport report = posts.lockReport(id).orElseThrow(() -> noReport(id));
        if (report.getPost().getSignature().isOf(sight.me().username())) {
            throw new NotPermittedException("forum.ownReported");
        }
        return report;
    }

    private static NotFoundException noReport(long id) {
        return new NotFoundException("forum.reportNotFound", id);
    }

    // --- lists

    /** The boards that the caller keeps in order, in their order; only their names and ids are of interest. */
    @RequiresLogin
    public List<BoardName> listModerated() {
        return sight.listModerated().stream().map(board -> new BoardName(board.getId(), board.getName())).toList();
    }

    /**
     * All topics of the caller's boards that fit a filter, in its order, to be taken away as a file.
     *
     * @throws NotPermittedException if it asks for a board that the caller does not keep in order
     * @throws RuleViolationException if they are more than {@value WholeList#MAX_ROWS}
     */
    @RequiresLogin
    public List<TopicRow> export(@NotNull @Valid TopicFilter filter) {
        List<ForumBoard> boards = filter.boardId() == null ? sight.listModerated() : List.of(sight.requireModerated(sight.getBoard(filter.boardId())));
        if (boards.isEmpty()) {
            throw new NotPermittedException("forum.noModerator");
        }
        List<Long> ids = boards.stream().map(ForumBoard::getId).toList();
        String me = sight.me().username();
        List<TopicRow> rows = WholeList.read(topics.count(filter, ids, me), page -> topics.search(filter, ids, me, page));
        acts.tell(ForumActs.export(filter.text(), rows.size()));
        return rows;
    }

    private ForumTopic lockTopic(long id) {
        ForumTopic topic = sight.lockTopic(id);
        sight.requireModerated(topic.getBoard());
        return topic;
    }
}
