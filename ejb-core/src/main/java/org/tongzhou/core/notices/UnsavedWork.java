package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What somebody had typed when a window of his was lost.
 *
 * @param overtaken  whether the draft was saved since he began
 * @param comparison what it changes in the draft as it is stored
 */
public record UnsavedWork(long id, TypedText text, Instant keptAt, boolean overtaken, List<ComparedLine> comparison) implements Serializable {
    public UnsavedWork {
        comparison = List.copyOf(comparison);
    }
}
