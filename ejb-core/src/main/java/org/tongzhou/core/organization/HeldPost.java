package org.tongzhou.core.organization;

import java.io.Serializable;

/** A post that somebody holds today. @param unit the label of its unit */
public record HeldPost(long postId, String unit, String post, PostDuty duty) implements Serializable {
    /** The unit and the post, as people say it. */
    public String label() {
        return unit + ' ' + post;
    }
}
