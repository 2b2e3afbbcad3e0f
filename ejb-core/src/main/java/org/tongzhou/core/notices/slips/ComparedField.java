package org.tongzhou.core.notices.slips;

import java.io.Serializable;

/** A field that both of two reply slips have, or one of them. @param before null if it has come, {@code after} null if it has gone */
public record ComparedField(SlipField before, SlipField after) implements Serializable {
    public boolean isSame() {
        return after != null && after.equals(before);
    }
}
