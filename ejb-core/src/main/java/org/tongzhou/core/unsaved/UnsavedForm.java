package org.tongzhou.core.unsaved;

import java.io.Serializable;
import java.time.Instant;

/** What somebody had typed when a window of his was lost. */
public record UnsavedForm(long id, TypedForm typed, Instant keptAt) implements Serializable {
    /** @param version of what is stored now. @return whether it was saved since its author began */
    public boolean isOvertakenBy(int version) {
        return version > typed.seenVersion();
    }
}
