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
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What waits in moderated boards until a moderator has looked at it (先审后发): its author puts it right or withdraws it, a moderator passes or refuses it.
 * Each method that names one throws {@link NotFoundException} if there is none that the caller wrote or that is for him to look at.
 */
@Stateless
public class ForumPendingService {
    private static final Logger LOG = System.getLogger(ForumPendingService.class.getName());

    @Inject
    ForumSight sight;
    @Inject
    PendingRepository pending;
    @Inject
    PendingPosts desk;
    @Inject
    PostRepository posts;
    @Inject
    ForumPublishing publishing;
    @Inject
    ForumNews news;
    @Inject
    People people;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** What others wrote for the boards that the caller keeps in order, the last first. @param decided whether it waits no more */
    @RequiresLogin
    public Slice<PendingRow> list(boolean decided, @NotNull PageRequest page) {
        List<Long> boards = sight.listModerated().stream().map(ForumBoard::getId).toList();
        if (boards.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        Set<PendingState> states = decided ? EnumSet.of(PendingState.PASSED, PendingState.REFUSED) : EnumSet.of(PendingState.WAITING);
        String me = sight.me().username();
        return new Slice<>(pending.list(boards, states, me, page), pending.count(boards, states, me));
    }

    /** What the caller wrote and waits or was refused, the last first. */
    @RequiresLogin
    public Slice<PendingRow> listOwn(@NotNull PageRequest page) {
        String me = sight.me().username();
        return new Slice<>(pending.listOwn(me, page), pending.countOwn(me));
    }

    /** One of them. */
    @RequiresLogin
    public PendingDetails get(long id) {
        PendingPost post = pending.find(id).filter(sight::reads).orElseThrow(() -> notFound(id));
        PostDraft draft = post.draft(post.getMentioned());
        List<PostFileRow> files = desk.listFiles(post);
        Set<Long> shown = files.isEmpty() ? Set.of() : RichText.pictures(draft.body());
        boolean mine = post.getSignature().isOf(sight.me().username());
        boolean waits = post.getState() == PendingState.WAITING;
        return new PendingDetails(post.row(), post.getVersion(), draft.body(), draft.quotedId() == null ? null : posts.find(draft.quotedId()).filter(quoted -> sight.sees(quoted.getTopic())).map(PostPages::quote).orElse(null),
            draft.mentioned().stream().map(people::displayName).sorted().toList(), post.pollDraft(), files, files.stream().filter(file -> !shown.contains(file.id())).toList(),
            mine, waits && !mine, mine && post.getState() != PendingState.PASSED);
    }

    /**
     * Puts right what the caller wrote, and hands it in again where it was refused. Whom it quotes and mentions stays, and its poll.
     *
     * @param title null of a reply
     * @param draft with all files that it shall have
     * @throws NotPermittedException if it is somebody else's
     * @throws RuleViolationException if it was passed, says nothing, or nothing can be written there at present
     * @throws StaleDataException if it was changed since the caller saw it
     */
    @RequiresLogin
    public void correct(long id, int version, @Size(max = ForumTopic.TITLE_MAX_CHARS, message = "{forum.titleTooLong}") String title, @NotNull @Valid PostDraft draft) {
        PendingPost post = lock(id);
        post.correct(version, sight.me().username(), title, draft, clock.instant());
        desk.store(post);
        news.ask(post);
    }

    /** Takes back what the caller wrote, with its files. @throws NotPermittedException if it is somebody else's @throws RuleViolationException if it was passed */
    @RequiresLogin
    public void withdraw(long id) {
        PendingPost post = pending.lock(id).filter(sight::reads).orElseThrow(() -> notFound(id));
        post.requireOf(sight.me().username());
        desk.remove(post);
        LOG.log(Level.INFO, "pending post {0} withdrawn by {1}", String.valueOf(id), sight.me().username());
    }

    /**
     * Has it appear now, with all that a post brings about; its author is told.
     *
     * @throws NotPermittedException if the caller keeps no order there, or wrote it himself
     * @throws RuleViolationException if it was decided already, nothing can be written there at present, or its poll would be over
     * @throws StaleDataException if it was changed since the caller saw it
     */
    @RequiresLogin
    public void pass(long id, int version) {
        PendingPost post = lockWaiting(id);
        Instant now = clock.instant();
        ForumBoard board = post.getBoard();
        post.pass(version, sight.signature().name(), now);
        PostDraft draft = post.draft(news.readers(post.getMentioned(), board));
        if (post.isReply()) {
            ForumTopic topic = post.getTopic();
            post.stand(topic, publishing.reply(topic, post.getSignature(), draft, now, postId -> desk.give(post, postId)));
        } else {
            post.stand(publishing.begin(board, post.getTitle(), post.getSignature(), draft, post.pollDraft(), now, postId -> desk.give(post, postId)), 1);
        }
        acts.tell(ForumActs.on(ForumActs.PASS_POST, post));
        news.passed(post);
        LOG.log(Level.INFO, "pending post {0} passed by {1}", String.valueOf(id), sight.me().username());
    }

    /**
     * Says that it shall not appear as it is; its author is told why.
     *
     * @throws NotPermittedException if the caller keeps no order there, or wrote it himself
     * @throws RuleViolationException if it was decided already
     * @throws StaleDataException if it was changed since the caller saw it
     */
    @RequiresLogin
    public void refuse(long id, int version, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        PendingPost post = lockWaiting(id);
        String by = sight.signature().name();
        post.refuse(version, by, reason, clock.instant());
        acts.tell(ForumActs.on(ForumActs.REFUSE_POST, post).with("reason", reason));
        news.refused(post, by, reason);
        LOG.log(Level.INFO, "pending post {0} refused by {1}", String.valueOf(id), sight.me().username());
    }

    /** Nobody judges what he wrote himself. */
    private PendingPost lockWaiting(long id) {
        PendingPost post = lock(id);
        sight.requireModerated(post.getBoard());
        if (post.getSignature().isOf(sight.me().username())) {
            throw new NotPermittedException("forum.ownPending");
        }
        return post;
    }

    /** Where it is to appear is locked first, as by all who write there. @throws StaleDataException if that became another place meanwhile */
    private PendingPost lock(long id) {
        PendingPost seen = pending.find(id).filter(sight::reads).orElseThrow(() -> notFound(id));
        Long topicId = seen.isReply() ? sight.lockTopic(seen.getTopic().getId()).getId() : null;
        if (topicId == null) {
            sight.lockBoard(seen.getBoard().getId());
        }
        PendingPost post = pending.lock(id).orElseThrow(() -> notFound(id));
        if (post.isReply() && !post.getTopic().getId().equals(topicId)) {
            throw new StaleDataException("forum.busy");
        }
        return post;
    }

    private static NotFoundException notFound(long id) {
        return new NotFoundException("forum.pendingNotFound", id);
    }
}
