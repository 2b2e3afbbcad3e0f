package org.tongzhou.core.notices;

import java.io.Serializable;
import java.util.List;

/**
 * How it stands around a draft that is opened.
 *
 * @param others  who has it open, too
 * @param unsaved what the caller typed last and did not save; null if nothing
 */
public record WorkState(List<DraftEditor> others, UnsavedWork unsaved) implements Serializable {
    public WorkState {
        others = List.copyOf(others);
    }
}
