package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.shared.RuleViolationException;

/** Months of chronicles, to which nothing is added once they are closed, until they are opened again. */
@Dependent
class Months {
    @Inject
    ChronicleRepository entries;

    /** Something is added to its chronicle; nobody closes a month until the transaction ends. @throws RuleViolationException if its month is closed */
    void enter(ChronicleEntry entry) {
        entries.lockMonths();
        requireOpen(entry);
    }

    /** @throws RuleViolationException if the month of an entry is closed */
    void requireOpen(ChronicleEntry entry) {
        if (entries.isClosed(entry.book(), entry.month())) {
            throw new RuleViolationException("reference.monthClosed", entry.month().toString());
        }
    }

    /** Opens a closed month, and keeps what it was. @throws RuleViolationException if it is not closed */
    MonthVersion reopen(String book, YearMonth month, String reason, Keeper by, Instant at) {
        entries.lockMonths();
        ClosedMonth closed = entries.findClosed(book, month).orElseThrow(() -> new RuleViolationException("reference.monthNotClosed", month.toString()));
        MonthVersion version = new MonthVersion(closed, reason, by, at);
        entries.add(version, entries.listIds(book, month));
        entries.remove(closed);
        return version;
    }

    /** @throws RuleViolationException if it is not over, is closed already, or something of the unit waits in it */
    void close(ClosedMonth closed, String book, YearMonth month, YearMonth now) {
        if (!month.isBefore(now)) {
            throw new RuleViolationException("reference.monthNotOver", month.toString());
        }
        entries.lockMonths();
        if (entries.isClosed(book, month)) {
            throw new RuleViolationException("reference.monthClosedAlready", month.toString());
        }
        long waiting = entries.countWaiting(book, month);
        if (waiting > 0) {
            throw new RuleViolationException("reference.monthWaiting", month.toString(), waiting);
        }
        entries.add(closed);
    }
}
