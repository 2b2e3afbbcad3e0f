package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How it stands around a draft.
 *
 * @param others  who has it open, too
 * @param keptAt  when what is typed in this window was kept last; null if nothing was typed
 * @param unsaved what the caller typed last and did not save; null if nothing
 */
public record WorkState(List<DraftEditor> others, UnsavedWork unsaved, Instant keptAt) implements Serializable {
    public WorkState {
        others = List.copyOf(others);
    }
}
