package org.tongzhou.core.feeds;

import org.tongzhou.core.shared.OfficeException;

/** A system asks faster than it may. */
public class PaceExceededException extends OfficeException {
    private final long waitSeconds;

    PaceExceededException(int limit, long waitSeconds) {
        super("feeds.paceExceeded", limit, waitSeconds);
        this.waitSeconds = waitSeconds;
    }

    /** After how many seconds it is answered again. */
    public long waitSeconds() {
        return waitSeconds;
    }
}
