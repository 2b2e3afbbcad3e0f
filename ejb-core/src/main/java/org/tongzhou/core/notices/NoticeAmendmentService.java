package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/** Changes until when a published notice is replied to (改期), and who reads it beside those who do already (扩大范围), for {@link Correctors}; its words stay. */
@Stateless
public class NoticeAmendmentService {
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
    Addressing addressing;
    @Inject
    NoticePublication publication;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeSteps steps;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Event<NoticeDueMoved> moved;

    /**
     * Lets a notice be replied to until another moment, later or earlier; where the time to reply was over, it runs again. Who still owes a reply is told.
     *
     * @throws NotFoundException if the caller neither publishes it nor reviews in its column
     * @throws NotPermittedException if it is not his to correct
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not published any more, asks for no reply, or that moment is the same, over already, or after it leaves the lists
     */
    @RequiresLogin
    public void moveReplyDue(long id, int version, @NotNull Instant due) {
        heldColumns.of(id); // it may be getting reviewers
        Notice notice = insiders.lock(id);
        correctors.require(notice);
        versions.keepWritten(notice);
        Instant was = notice.getReplyDueAt();
        notice.moveDue(version, due, clock.instant());
        versions.keep(notice, VersionOrigin.DUE_MOVED, null);
        steps.note(notice, StepAct.DUE_MOVED, NoticeMoments.words(was) + " → " + NoticeMoments.words(due));
        acts.tell(NoticeActs.on(NoticeActs.MOVE_DUE, notice).changed("replyDueAt", was, due));
        moved.fire(new NoticeDueMoved(id, notice.getTitle(), notice.getUnit(), notice.getAuthor(), was, due, notice.isRepliedByUnits(), addressing.audience(notice),
            caller.person().username(), NoticeAddress.of(id)));
    }

    /**
     * Asks how many more people would read a notice if it addressed these as well, before anybody is asked to confirm that.
     *
     * @throws RuleViolationException as {@link #widen}, but for nobody
     */
    @RequiresLogin
    public NoticeWidening checkWidening(long id, int version, @NotNull @Valid Audience more, @NotNull @Valid Addressees others) {
        Notice notice = toWiden(insiders.get(id), more, others);
        notice.requireSeen(version);
        return new NoticeWidening(readings.reach(notice, addressing.audience(notice)).reached(), readings.count(notice, added(notice, more, others)));
    }

    /** Who would read it then and does not yet, by unit and name. @throws NotFoundException as {@link #widen} */
    @RequiresLogin
    public Slice<NoticeReader> listAdded(long id, @NotNull @Valid Audience more, @NotNull @Valid Addressees others, @NotNull PageRequest page) {
        Notice notice = toWiden(insiders.get(id), more, others);
        AudienceCondition added = added(notice, more, others);
        return new Slice<>(readings.list(notice, added, page), readings.count(notice, added));
    }

    /**
     * Lets a notice address more people; those who may not read its column are left out, as when it was published. They are asked and told what its first
     * readers were, and these nothing. Nobody is taken from its readers by that.
     *
     * @param others whom it addresses beside units from now on
     * @return how many read it now who did not before
     * @throws NotFoundException if the caller neither publishes it nor reviews in its column
     * @throws NotPermittedException if it is not his to correct
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not published any more, its column is closed, somebody of these does not exist, they would be too many, or nobody is new
     */
    @RequiresLogin
    public long widen(long id, int version, @NotNull @Valid Audience more, @NotNull @Valid Addressees others) {
        heldColumns.of(id);
        Notice notice = toWiden(insiders.lock(id), more, others);
        Audience before = addressing.audience(notice);
        long added = readings.count(notice, added(notice, more, others));
        notice.widen(version, more, others, clock.instant());
        if (added == 0) {
            throw new RuleViolationException("notices.widenNobody");
        }
        acts.tell(NoticeActs.on(NoticeActs.WIDEN, notice).with("added", words(more, others)).with("rows", added));
        publication.widened(notice, before, added);
        return added;
    }

    private Notice toWiden(Notice notice, Audience more, Addressees others) {
        correctors.require(notice);
        notice.requireStanding("notices.notWidenable", clock.instant());
        ColumnRules.requireOpen(columns.get(notice.getColumnId()));
        addressing.requireKnown(more, others);
        return notice;
    }

    private AudienceCondition added(Notice notice, Audience more, Addressees others) {
        return new AudienceCondition(addressing.audience(notice, more, others), clock).except(addressing.audience(notice));
    }

    /** For the audit. */
    private static String words(Audience more, Addressees others) {
        if (more.everybody()) {
            return "*";
        }
        Set<String> names = new TreeSet<>(more.units());
        names.addAll(others.marks());
        return String.join(" ", names);
    }
}
