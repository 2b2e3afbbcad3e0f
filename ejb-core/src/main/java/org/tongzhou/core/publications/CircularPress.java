package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Keeps what a circular says when it is published: its rows, and the entries that they count. */
@Dependent
class CircularPress {
    private final CircularRepository circulars;
    private final CircularCount count;

    @Inject
    CircularPress(CircularRepository circulars, CircularCount count) {
        this.circulars = circulars;
        this.count = count;
    }

    /**
     * Who calls it holds the lock of circulars, unless nobody else is there yet. A month of which there is nothing to tell is published, too, once one before it was: the next ones follow it.
     *
     * @throws RuleViolationException if it is the first one, and there is nothing to publish
     * @throws StaleDataException if points were booked meanwhile
     */
    void print(PublishedCircular circular) {
        circulars.add(circular);
        List<ScoreLine> belated = count.listBelated(circular.month());
        List<ScoreLine> lines = circulars.listLines(circular.month());
        List<CircularRow> rows = count.rank(circular.month(), belated);
        if (rows.isEmpty() && circulars.findBefore(circular.month()).isEmpty()) {
            throw new RuleViolationException("publications.circularEmpty", circular.month().toString());
        }
        if (!CircularCount.agree(rows, lines)) {
            throw new StaleDataException("publications.circularMoved", circular.month().toString());
        }
        circulars.add(circular, rows, Stream.concat(lines.stream(), belated.stream()).toList());
    }
}
