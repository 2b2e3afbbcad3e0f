package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ReviewStep;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.shared.RuleViolationException;

/** Who reviews notices: those whom the column names for the step, but nobody what he wrote himself, unless the column says so. */
@Dependent
class Reviewers {
    private final Columns columns;
    private final Event<NoticeMoved> moved;

    @Inject
    Reviewers(Columns columns, Event<NoticeMoved> moved) {
        this.columns = columns;
        this.moved = moved;
    }

    Set<String> of(Notice notice, ReviewStep step) {
        ShelvedColumn column = columns.get(notice.getColumnId());
        Set<String> reviewers = new HashSet<>(columns.listReviewers(column, step));
        if (!column.facts().ownReview()) {
            reviewers.remove(notice.getAuthor());
        }
        return reviewers;
    }

    /** Who may review it as it is; nobody if it is not being reviewed. */
    Set<String> of(Notice notice) {
        return notice.getStatus().isReview() ? of(notice, notice.getStatus().step()) : Set.of();
    }

    /** It waits for these, and for nobody else. @throws RuleViolationException if it waits and nobody can review it */
    void ask(Notice notice) {
        Set<String> reviewers = of(notice);
        if (notice.getStatus().isReview() && reviewers.isEmpty()) {
            throw new RuleViolationException("notices.noReviewer", columns.get(notice.getColumnId()).name());
        }
        tell(notice, reviewers);
    }

    void tell(Notice notice, Set<String> reviewers) {
        moved.fire(new NoticeMoved(notice.getId(), notice.getTitle(), notice.getUnit(), notice.getUrgency(), reviewers,
            NoticeAddress.ofReview(notice.getId()), notice.getChangedAt()));
    }
}
