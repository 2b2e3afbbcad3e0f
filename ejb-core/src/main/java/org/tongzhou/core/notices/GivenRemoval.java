package org.tongzhou.core.notices;

import java.time.Instant;

/** A notice that was given and is not any more. */
public record GivenRemoval(long id, long columnId, Instant at, Reason reason) {
    /** Why. */
    public enum Reason {
        WITHDRAWN, EXPIRED
    }
}
