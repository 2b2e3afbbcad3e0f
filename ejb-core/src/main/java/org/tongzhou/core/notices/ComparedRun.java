package org.tongzhou.core.notices;

import java.io.Serializable;

/** Words in a row that stand in both texts, or in one of them. */
public record ComparedRun(Kind kind, String text) implements Serializable {
    /** What has become of them. */
    public enum Kind {
        SAME, ADDED, REMOVED
    }
}
