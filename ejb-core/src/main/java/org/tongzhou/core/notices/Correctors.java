package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.shared.NotPermittedException;

/**
 * Who changes what is before its readers' eyes already: who writes in a column that reviews nothing, and where something is reviewed, who has the last word in
 * it, but nobody what he wrote himself unless the column says so.
 */
@Dependent
class Correctors {
    @Inject
    Insiders insiders;
    @Inject
    Columns columns;
    @Inject
    Reviewers reviewers;
    @Inject
    Caller caller;

    /** @throws NotPermittedException if the caller is none of them */
    void require(Notice notice) {
        if (!isOne(notice)) {
            ShelvedColumn column = columns.get(notice.getColumnId());
            throw new NotPermittedException(column.lastStep().isPresent() ? "notices.reviewersCorrect" : "notices.notColumnsAuthor", column.name());
        }
    }

    /** Whether the caller is one of them. */
    boolean isOne(Notice notice) {
        ShelvedColumn column = columns.get(notice.getColumnId());
        return column.lastStep().map(step -> reviewers.of(notice, step).contains(caller.person().username()))
            .orElseGet(() -> insiders.publishes(notice) && column.isAuthor(caller.person()));
    }
}
