package org.tongzhou.core.notices;

import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** What columns ask of the notices in them. */
final class ColumnRules {
    private ColumnRules() {
    }

    static void requireOpen(ShelvedColumn column) {
        if (column.closed()) {
            throw new RuleViolationException("notices.columnClosed", column.name());
        }
    }

    /** @throws NotPermittedException if somebody who publishes does not write in it */
    static void requireWritable(ShelvedColumn column, Person author) {
        requireOpen(column);
        requireAuthor(column, author);
    }

    /** The same for what stands in it already, be it closed meanwhile. */
    static void requireAuthor(ShelvedColumn column, Person author) {
        if (!column.isAuthor(author)) {
            throw new NotPermittedException("notices.notColumnsAuthor", column.name());
        }
    }

    static void requireNoReview(ShelvedColumn column) {
        requireOpen(column);
        if (column.firstStep().isPresent()) {
            throw new RuleViolationException("notices.reviewNeeded", column.name());
        }
    }
}
