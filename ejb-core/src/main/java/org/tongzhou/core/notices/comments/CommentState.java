package org.tongzhou.core.notices.comments;

import java.io.Serializable;

/**
 * What can be done with the comments on something.
 *
 * @param allowed whether there may be some at all, {@code open} whether they are taken now
 * @param moderated whether the caller may remove those of others
 * @param count   of those that are not gone
 */
public record CommentState(boolean allowed, boolean open, boolean moderated, long count) implements Serializable {
    static final CommentState NONE = new CommentState(false, false, false, 0);
}
