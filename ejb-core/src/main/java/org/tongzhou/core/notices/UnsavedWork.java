package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.notices.slips.SlipComparison;

/**
 * What somebody had typed when a window of his was lost.
 *
 * @param overtaken  whether the draft was saved since he began
 * @param comparison what it changes in the draft as it is stored, {@code slip} in its reply slip
 */
public record UnsavedWork(long id, TypedText text, Instant keptAt, boolean overtaken, List<ComparedLine> comparison, SlipComparison slip) implements Serializable {
    public UnsavedWork {
        comparison = List.copyOf(comparison);
    }
}
