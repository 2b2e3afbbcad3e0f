package org.tongzhou.core.organization;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongzhou.core.shared.OfficeException;

/** A file that somebody has brought, from the check to the end: checked, running, then done, or refused without anything written. */
public final class ImportDraft {
    private final String username;
    private final ImportFile file;
    private final Instant at;
    private final AtomicInteger rowsDone = new AtomicInteger();
    private ImportStatus.State state = ImportStatus.State.CHECKED;
    private ImportReport report;
    private OfficeException refusal;

    ImportDraft(String username, ImportFile file, ImportReport report, Instant at) {
        this.username = username;
        this.file = file;
        this.report = report;
        this.at = at;
    }

    /** Whether the caller is the one to write it: nobody does or did, and nothing is wrong. */
    synchronized boolean begin() {
        if (state != ImportStatus.State.CHECKED || !report.isClean() || !report.isChange()) {
            return false;
        }
        state = ImportStatus.State.RUNNING;
        rowsDone.set(0);
        return true;
    }

    void step() {
        rowsDone.incrementAndGet();
    }

    /** The check that was made again found something, or all is written. */
    synchronized void end(ImportReport found) {
        report = found;
        state = found.isClean() ? ImportStatus.State.DONE : ImportStatus.State.CHECKED;
    }

    /** Nothing was written. */
    synchronized void fail(OfficeException why) {
        refusal = why;
        state = ImportStatus.State.FAILED;
    }

    synchronized boolean isRunning() {
        return state == ImportStatus.State.RUNNING;
    }

    synchronized ImportStatus.State state() {
        return state;
    }

    synchronized ImportReport report() {
        return report;
    }

    /** Why it failed; null if it did not. */
    synchronized OfficeException refusal() {
        return refusal;
    }

    String username() {
        return username;
    }

    ImportFile file() {
        return file;
    }

    Instant at() {
        return at;
    }

    int rowsDone() {
        return rowsDone.get();
    }
}
