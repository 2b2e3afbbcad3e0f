package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ReviewStep;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** What those who publish do with their notices beside writing them: they hand them to reviewers, take them back, prolong and pin them. */
@Stateless
public class NoticeLifeService {
    @Inject
    NoticeRepository notices;
    @Inject
    PublishedUnits units;
    @Inject
    Columns columns;
    @Inject
    HeldColumns heldColumns;
    @Inject
    Reviewers reviewers;
    @Inject
    Correctors correctors;
    @Inject
    Insiders insiders;
    @Inject
    NoticePublication publication;
    @Inject
    NoticeSteps steps;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeTopics topics;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /**
     * The names of those who would review a draft first, sorted; none if it is published without a review.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws RuleViolationException if its column has reviewers of whom nobody can review it
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<String> listNextReviewers(long id) {
        Notice notice = notices.findOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        ShelvedColumn column = columns.get(notice.getColumnId());
        return column.firstStep().map(step -> names(notice, step)).orElseGet(List::of);
    }

    private List<String> names(Notice notice, ReviewStep step) {
        List<String> names = reviewers.of(notice, step).stream().map(people::displayName).sorted().toList();
        if (names.isEmpty()) {
            throw new RuleViolationException("notices.noReviewer", columns.get(notice.getColumnId()).name());
        }
        return names;
    }

    /**
     * Hands a draft to those who review what stands in its column.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it could not be published, its column is closed or reviews nothing, or nobody can review or
     *                                read it
     * @throws NotPermittedException if the caller does not write in its column
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void submit(long id, int version) {
        ShelvedColumn column = heldColumns.of(id);
        Notice notice = lock(id);
        ColumnRules.requireWritable(column, caller.person());
        ReviewStep first = column.firstStep().orElseThrow(() -> new RuleViolationException("notices.noReview", column.name()));
        notice.submit(version, first, clock.instant());
        publication.requireReached(notice);
        reviewers.ask(notice);
        versions.keep(notice, VersionOrigin.SUBMITTED, null);
        steps.note(notice, StepAct.SUBMITTED);
        acts.tell(NoticeActs.on(NoticeActs.SUBMIT, notice).with("column", column.name()));
        topics.changedFor(notice);
    }

    /**
     * Takes a notice back from its reviewers, or before it is published by itself: it is a draft again.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is neither being reviewed nor waits to be published
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void recall(long id, int version) {
        Notice notice = lock(id);
        notice.recall(version, clock.instant());
        reviewers.ask(notice);
        steps.note(notice, StepAct.RECALLED);
        acts.tell(NoticeActs.on(NoticeActs.RECALL, notice));
        topics.changedFor(notice);
    }

    /**
     * Lets a published notice, or one whose time is over, stay until another moment.
     *
     * @param until null for always
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it was not published, or that moment is over already, or before replies are due; or its time is over, and its column is closed or reviewed by others
     * @throws NotPermittedException if its time is over, and the caller does not write in its column
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void prolong(long id, int version, Instant until) {
        ShelvedColumn column = heldColumns.of(id);
        Notice notice = lock(id);
        boolean over = notice.isOver(clock.instant());
        if (over) {
            requireLastWord(notice, column, "notices.overReviewed");
        }
        notice.prolong(version, until, clock.instant());
        publication.prolonged(notice, over);
    }

    /**
     * Puts a published notice above the others (置顶), or lets it stand among them again.
     *
     * @throws NotFoundException if the caller neither publishes it nor reviews in its column
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not published any more, or stands like that already; or it is to be above, or the caller does not publish it, and its
     *     column is closed or reviewed by others
     * @throws NotPermittedException if it is to be above, and the caller does not write in its column
     */
    @RequiresLogin
    public void pin(long id, int version, boolean pinned) {
        ShelvedColumn column = heldColumns.of(id);
        Notice notice = insiders.lock(id);
        if (pinned || !insiders.publishes(notice)) {
            requireLastWord(notice, column, "notices.pinReviewed");
        }
        notice.pin(version, pinned, clock.instant());
        steps.note(notice, pinned ? StepAct.PINNED : StepAct.UNPINNED);
        acts.tell(NoticeActs.on(pinned ? NoticeActs.PIN : NoticeActs.UNPIN, notice));
        topics.changedFor(notice, publication.audience(notice));
    }

    /** Whether the caller could put a notice above the others, as it is now. @throws NotFoundException if he neither publishes it nor reviews in its column */
    @RequiresLogin
    public boolean mayPin(long id) {
        Notice notice = insiders.get(id);
        return notice.getStatus() == NoticeStatus.PUBLISHED && !notice.isArchived() && !columns.get(notice.getColumnId()).closed() && correctors.isOne(notice);
    }

    /** What comes before the readers once more does so as something new does: by who has the last word in its column, or else by who writes in it. */
    private void requireLastWord(Notice notice, ShelvedColumn column, String refusal) {
        ColumnRules.requireOpen(column);
        if (column.lastStep().isEmpty()) {
            ColumnRules.requireAuthor(column, caller.person());
        } else if (!correctors.isOne(notice)) {
            throw new RuleViolationException(refusal, column.name());
        }
    }

    /** What was done with a notice so far, the first first. @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<StepRow> listSteps(long id) {
        notices.findOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        return steps.list(id);
    }

    private Notice lock(long id) {
        return notices.lockOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
    }
}
