package org.tongzhou.core.notices.comments;

import static java.util.stream.Collectors.groupingBy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.Words;

/**
 * Comments on the notices that the caller sees and that allow them. The same said twice within a minute, as by a double click, is said once; nobody
 * says more than {@value #COMMENTS_A_MINUTE} things a minute.
 */
@Stateless
public class CommentService {
    public static final int WORDS_MAX_CHARS = NoticeComment.WORDS_MAX_CHARS;
    public static final int REASON_MAX_CHARS = NoticeComment.REASON_MAX_CHARS;
    public static final int COMMENTS_A_MINUTE = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** What is said to one comment is read as a whole. */
    private static final int ANSWERS_MAX = 50;
    private static final String TOPIC = "notices";

    @Inject
    CommentRepository comments;
    @Inject
    CommentedThings things;
    @Inject
    NotificationSender notifications;
    @Inject
    LiveTopics topics;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** What the caller can do with the comments on a notice; nothing if he does not see it, or it allows none. */
    @RequiresLogin
    public CommentState getState(long noticeId) {
        return things.find(noticeId).map(thing -> new CommentState(true, thing.open(), thing.moderated(), comments.count(noticeId))).orElse(CommentState.NONE);
    }

    /** The comments, the last first, each with its answers. @throws NotFoundException if the caller does not see such a notice, or it allows none */
    @RequiresLogin
    public Slice<CommentThread> list(long noticeId, @NotNull PageRequest page) {
        get(noticeId);
        List<NoticeComment> first = comments.list(noticeId, page);
        Map<Long, List<NoticeComment>> answers = comments.listAnswers(first.stream().map(NoticeComment::getId).toList()).stream()
            .collect(groupingBy(NoticeComment::getAnswersId));
        return new Slice<>(first.stream().map(comment -> new CommentThread(row(comment), answers.getOrDefault(comment.getId(), List.of()).stream().map(this::row).toList()))
            .toList(), comments.countFirst(noticeId));
    }

    private CommentRow row(NoticeComment comment) {
        return comment.row(people.displayName(comment.getAuthor()), me());
    }

    /**
     * Says something to a notice; its author is told.
     *
     * @param words at most {@value #WORDS_MAX_CHARS} characters
     * @throws NotFoundException if the caller does not see such a notice, or it allows none
     * @throws RuleViolationException if no comments are taken any more, or the caller says too much
     */
    @RequiresLogin
    public void add(long noticeId, @Words(message = "{notices.comment.missing}") @Size(max = WORDS_MAX_CHARS, message = "{notices.comment.tooLong}") String words) {
        Commented thing = getOpen(noticeId);
        if (say(new NoticeComment(noticeId, caller.person(), words, clock.instant()))) {
            tell(thing, Set.of(thing.author()), "noticeCommented");
        }
    }

    /**
     * Answers a comment; who wrote that is told, if he still reads the notice, and the author of that.
     *
     * @param words at most {@value #WORDS_MAX_CHARS} characters
     * @throws NotFoundException if the caller does not see such a comment
     * @throws RuleViolationException if it is gone, was answered often enough, no comments are taken any more, or the caller says too much
     */
    @RequiresLogin
    public void answer(long id, @Words(message = "{notices.comment.missing}") @Size(max = WORDS_MAX_CHARS, message = "{notices.comment.tooLong}") String words) {
        NoticeComment comment = comments.find(id).orElseThrow(CommentService::notFound);
        Commented thing = getOpen(comment.getNoticeId());
        if (comments.countAnswers(comment) >= ANSWERS_MAX) {
            throw new RuleViolationException("notices.comment.full", ANSWERS_MAX);
        }
        if (!say(comment.answer(caller.person(), words, clock.instant()))) {
            return;
        }
        boolean ofAuthor = thing.author().equals(comment.getAuthor());
        if (ofAuthor || things.isRead(thing.id(), comment.getAuthor())) {
            tell(thing, Set.of(comment.getAuthor()), "noticeAnswered");
        }
        if (!ofAuthor) {
            tell(thing, Set.of(thing.author()), "noticeCommented");
        }
    }

    /** @return false if it was said a moment ago */
    private boolean say(NoticeComment said) {
        List<NoticeComment> newest = comments.listNewest(me(), clock.instant().minus(MINUTE));
        if (newest.stream().anyMatch(said::repeats)) {
            return false;
        }
        if (newest.size() >= COMMENTS_A_MINUTE) {
            throw new RuleViolationException("notices.comment.tooFast", COMMENTS_A_MINUTE);
        }
        comments.add(said);
        return true;
    }

    /** Nobody is told what he says himself. */
    private void tell(Commented thing, Set<String> usernames, String kind) {
        Person by = caller.person();
        Set<String> others = new HashSet<>(usernames);
        others.remove(by.username());
        if (!others.isEmpty()) {
            notifications.send(others, kind, List.of(people.displayName(by.username()), thing.title()), thing.href());
            topics.fire(TOPIC, others);
        }
    }

    /**
     * Deletes the caller's own.
     *
     * @throws NotFoundException if the caller does not see such a comment
     * @throws NotPermittedException if it is not his
     * @throws RuleViolationException if it is gone already, or no comments are taken any more
     */
    @RequiresLogin
    public void delete(long id) {
        NoticeComment comment = comments.lock(id).orElseThrow(CommentService::notFound);
        getOpen(comment.getNoticeId());
        if (!comment.getAuthor().equals(me())) {
            throw new NotPermittedException("notices.comment.notOwn");
        }
        comment.remove(me(), null, clock.instant());
    }

    /**
     * Removes somebody's, by who publishes the notice.
     *
     * @param reason what stands in its place, at most {@value #REASON_MAX_CHARS} characters
     * @throws NotFoundException if the caller does not see such a comment
     * @throws NotPermittedException if he does not publish the notice
     * @throws RuleViolationException if it is gone already
     */
    @RequiresLogin
    public void remove(long id, @Words(message = "{notices.comment.reasonMissing}") @Size(max = REASON_MAX_CHARS, message = "{notices.comment.reasonTooLong}") String reason) {
        NoticeComment comment = comments.lock(id).orElseThrow(CommentService::notFound);
        Commented thing = get(comment.getNoticeId());
        if (!thing.moderated()) {
            throw new NotPermittedException("notices.comment.notModerator");
        }
        comment.remove(me(), reason, clock.instant());
        acts.tell(AuditedAct.of(CommentActs.REMOVE, "notice", thing.id(), thing.title()).with("person", comment.getAuthor()).with("comment", comment.getWords()).with("reason", reason));
    }

    private Commented getOpen(long noticeId) {
        Commented thing = get(noticeId);
        if (!thing.open()) {
            throw new RuleViolationException("notices.comment.closed");
        }
        return thing;
    }

    private Commented get(long noticeId) {
        return things.find(noticeId).orElseThrow(CommentService::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("notices.comment.notFound");
    }

    private String me() {
        return caller.person().username();
    }
}
