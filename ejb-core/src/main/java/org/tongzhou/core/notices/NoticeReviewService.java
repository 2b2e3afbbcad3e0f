package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * The desk of those who review what others want to publish (审核): whom the column names for the step, and nobody his own notice unless the
 * column says so. A change names the version that was seen: of two who pass at once, the second is told.
 */
@Stateless
public class NoticeReviewService {
    public static final int REMARK_MAX_CHARS = LivingNotice.REASON_MAX_CHARS;

    @Inject
    Insiders insiders;
    @Inject
    Columns columns;
    @Inject
    HeldColumns heldColumns;
    @Inject
    Reviewers reviewers;
    @Inject
    NoticeAttachments attachments;
    @Inject
    NoticePublication publication;
    @Inject
    NoticeSteps steps;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeTopics topics;
    @Inject
    NotificationSender notifications;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** @throws NotFoundException if the caller neither reviews in its column, once it was handed in, nor publishes it */
    @RequiresLogin
    public ReviewDetails open(long id) {
        Notice notice = insiders.get(id);
        List<String> waitingFor = reviewers.of(notice).stream().map(people::displayName).sorted().toList();
        OwnNotice shown = notice.own(people.displayName(notice.getAuthor()), columns.get(notice.getColumnId()));
        return new ReviewDetails(shown, waitingFor, reviewers.of(notice).contains(me()), steps.list(id));
    }

    /**
     * Lets a notice go on: to the office, or out.
     *
     * @param remark empty if there is nothing to say, at most {@value #REMARK_MAX_CHARS} characters
     * @throws NotFoundException if the caller reviews nothing in its column
     * @throws NotPermittedException if it does not wait for him, or is his own
     * @throws StaleDataException if it was changed or passed since the caller saw it
     * @throws RuleViolationException if it is not being reviewed, its column is closed, one of its moments is over already,
     *                                or nobody would read it
     */
    @RequiresLogin
    public void pass(long id, int version, @NotNull @Size(max = REMARK_MAX_CHARS, message = "{notices.remarkTooLong}") String remark) {
        ShelvedColumn column = heldColumns.of(id);
        Notice notice = lock(id, version);
        ColumnRules.requireOpen(column);
        StepAct act = notice.getStatus() == NoticeStatus.SECTION_REVIEW ? StepAct.PASSED_SECTION : StepAct.PASSED_OFFICE;
        notice.pass(version, column.hasOfficeReview(), column.facts().lifeDays(), clock.instant());
        reviewers.ask(notice);
        steps.note(notice, act, remark);
        acts.tell(NoticeActs.on(NoticeActs.PASS, notice).with("step", act).with("remark", remark));
        topics.changedFor(notice);
        if (!notice.getStatus().isReview()) {
            publication.requireReached(notice);
            publication.released(notice);
            tellAuthor(notice, "noticePassed", List.of(notice.getTitle()));
        }
    }

    /**
     * Gives a notice back to its author.
     *
     * @param reason what he is told, at most {@value #REMARK_MAX_CHARS} characters
     * @throws NotFoundException if the caller reviews nothing in its column
     * @throws NotPermittedException if it does not wait for him, or is his own
     * @throws StaleDataException if it was changed or passed since the caller saw it
     * @throws RuleViolationException if it is not being reviewed
     */
    @RequiresLogin
    public void giveBack(long id, int version, @Words(message = "{notices.returnReasonMissing}")
            @Size(max = REMARK_MAX_CHARS, message = "{notices.remarkTooLong}") String reason) {
        Notice notice = lock(id, version);
        notice.giveBack(version, clock.instant());
        reviewers.ask(notice);
        steps.note(notice, StepAct.RETURNED, reason);
        acts.tell(NoticeActs.on(NoticeActs.RETURN, notice).with("reason", reason));
        topics.changedFor(notice);
        tellAuthor(notice, "noticeReturned", List.of(notice.getTitle(), people.displayName(me()), reason));
    }

    /**
     * Puts the words and files of a notice right before it goes on; that this was done is kept.
     *
     * @param files all that it shall have; those it had else are taken away
     * @throws NotFoundException if the caller reviews nothing in its column, or one of the files is neither its nor uploaded by him
     * @throws NotPermittedException if it does not wait for him, or is his own
     * @throws StaleDataException if it was changed or passed since the caller saw it
     * @throws RuleViolationException if it is not being reviewed, or would say nothing; or its files are too many or too large together
     */
    @RequiresLogin
    public void revise(long id, int version,
            @Words(message = "{notices.titleMissing}") @Size(max = NoticeDraft.TITLE_MAX_CHARS, message = "{notices.titleTooLong}") String title,
            @NotNull @Size(max = NoticeDraft.BODY_MAX_CHARS, message = "{notices.bodyTooLong}") String body,
            @NotNull @Size(max = NoticeFileService.FILES_MAX) List<@NotNull @Valid DraftFile> files) {
        Notice notice = lock(id, version);
        String was = notice.getTitle();
        versions.keepWritten(notice);
        attachments.store(notice, body, files);
        notice.revise(version, title, body, me(), clock.instant());
        versions.keep(notice, VersionOrigin.REVISED, null);
        reviewers.ask(notice);
        steps.note(notice, StepAct.REVISED, was.equals(notice.getTitle()) ? null : was);
        acts.tell(NoticeActs.on(NoticeActs.REVISE, notice).changed("title", was, notice.getTitle()));
        topics.changedFor(notice);
        tellAuthor(notice, "noticeRevised", List.of(notice.getTitle(), people.displayName(me())));
    }

    private void tellAuthor(Notice notice, String kind, List<String> arguments) {
        if (!notice.getAuthor().equals(me())) {
            notifications.send(List.of(notice.getAuthor()), kind, arguments, NoticeAddress.ofReview(notice.getId()));
        }
    }

    /** What somebody is to review, locked. A draft is nobody's but its author's. */
    private Notice lock(long id, int version) {
        Notice notice = insiders.lock(id);
        notice.requireSeen(version);
        if (!notice.getStatus().isReview()) {
            throw new RuleViolationException("notices.notInReview", notice.getTitle());
        }
        if (!reviewers.of(notice).contains(me())) {
            boolean own = notice.getAuthor().equals(me()) && columns.get(notice.getColumnId()).reviewers(notice.getStatus().step()).contains(me());
            throw new NotPermittedException(own ? "notices.ownNotice" : "notices.notReviewer");
        }
        return notice;
    }

    private String me() {
        return caller.person().username();
    }
}
