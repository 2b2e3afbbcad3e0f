package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * Puts published notices right without taking them from their readers (更正), for {@link Correctors}. The text before is kept, and whoever has read it is told.
 */
@Stateless
public class NoticeCorrectionService {
    public static final int NOTE_MAX_CHARS = LivingNotice.REASON_MAX_CHARS;

    @Inject
    Insiders insiders;
    @Inject
    ReadingRepository readings;
    @Inject
    Columns columns;
    @Inject
    HeldColumns heldColumns;
    @Inject
    Correctors correctors;
    @Inject
    NoticePublication publication;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeSteps steps;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Event<NoticeCorrected> corrected;
    @Inject
    NoticeAttachments attachments;
    @Inject
    NotificationSender notifications;

    /** Whether the caller could correct a notice as it is now. @throws NotFoundException if he neither publishes it nor reviews in its column */
    @RequiresLogin
    public boolean mayCorrect(long id) {
        Notice notice = insiders.get(id);
        return notice.getStatus() == NoticeStatus.PUBLISHED && !notice.isArchived() && correctors.isOne(notice);
    }

    /**
     * The words of a notice, to be put right.
     *
     * @throws NotFoundException if the caller neither publishes it nor reviews in its column
     * @throws NotPermittedException if it is not his to correct
     * @throws RuleViolationException if it is not published
     */
    @RequiresLogin
    public OwnNotice open(long id) {
        Notice notice = insiders.get(id);
        correctors.require(notice);
        notice.requireCorrectable();
        return notice.own(people.displayName(notice.getAuthor()), columns.get(notice.getColumnId()));
    }

    /**
     * @param files all that it shall have; those it had else are taken away
     * @param note what its readers are told, at most {@value #NOTE_MAX_CHARS} characters
     * @throws NotFoundException if the caller neither publishes it nor reviews in its column, or one of the files is neither its nor uploaded by him
     * @throws NotPermittedException if it is not his to correct
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not published, would say nothing, or what it says already, with the same files; or they are too many or too large together
     */
    @RequiresLogin
    public void correct(long id, int version,
            @Words(message = "{notices.titleMissing}") @Size(max = NoticeDraft.TITLE_MAX_CHARS, message = "{notices.titleTooLong}") String title,
            @NotNull @Size(max = NoticeDraft.BODY_MAX_CHARS, message = "{notices.bodyTooLong}") String body,
            @NotNull @Size(max = NoticeFileService.FILES_MAX) List<@NotNull @Valid DraftFile> files,
            @Words(message = "{notices.correctionMissing}") @Size(max = NOTE_MAX_CHARS, message = "{notices.correctionTooLong}") String note) {
        heldColumns.of(id); // it may be getting reviewers
        Notice notice = insiders.lock(id);
        correctors.require(notice);
        notice.requireCorrectable();
        versions.keepWritten(notice);
        String was = notice.getTitle();
        NoticeCorrection told = new NoticeCorrection(clock.instant(), me(), note);
        List<NoticeFileRow> had = attachments.list(id);
        List<NoticeFile> placed = attachments.place(notice, files);
        boolean others = !placed.stream().map(NoticeFile::row).toList().equals(had);
        notice.correct(version, title, body, placed, others, told);
        versions.keep(notice, VersionOrigin.CORRECTED, told.getNote());
        readings.find(id, me()).ifPresent(reading -> reading.markSeen(clock.instant())); // nobody waits for him to read his own words
        steps.note(notice, StepAct.CORRECTED, told.getNote());
        acts.tell(NoticeActs.on(NoticeActs.CORRECT, notice).changed("title", was, notice.getTitle()).with("correction", told.getNote()));
        Audience audience = publication.audience(notice);
        corrected.fire(new NoticeCorrected(id, notice.getTitle(), notice.getUnit(), notice.getAuthor(), audience, told.getNote(), me(), NoticeAddress.of(id)));
    }

    /**
     * Takes a published notice from its readers, whoever wrote it; its author is told, and has it among the withdrawn ones.
     *
     * @param reason what they are told, at most {@value LivingNotice#REASON_MAX_CHARS} characters
     * @throws NotFoundException if the caller neither publishes it nor reviews in its column
     * @throws NotPermittedException if it is not his to correct
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not published
     */
    @RequiresLogin
    public void withdraw(long id, int version, @Words(message = "{notices.reasonMissing}")
            @Size(max = LivingNotice.REASON_MAX_CHARS, message = "{notices.reasonTooLong}") String reason) {
        heldColumns.of(id);
        Notice notice = insiders.lock(id);
        correctors.require(notice);
        notice.withdraw(version, reason, clock.instant());
        publication.withdrawn(notice);
        if (!notice.getAuthor().equals(me()) && !people.isMeant(notice.getAuthor(), publication.audience(notice))) { // else he is told with them
            notifications.send(List.of(notice.getAuthor()), "noticeWithdrawn", List.of(notice.getUnit(), notice.getTitle(), notice.getWithdrawalReason()), NoticeAddress.LIST);
        }
    }

    private String me() {
        return caller.person().username();
    }
}
