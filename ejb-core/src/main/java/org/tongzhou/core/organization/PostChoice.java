package org.tongzhou.core.organization;

import java.io.Serializable;

/** A post to choose, with the label of its unit. */
public record PostChoice(long id, String name, long unitId, String unit, String path) implements Serializable {
    /** The unit and the post, as people say it. */
    public String label() {
        return unit + ' ' + name;
    }
}
