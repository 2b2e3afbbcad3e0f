package org.tongzhou.core.notices.comments;

import java.util.Optional;

/** What may be commented on; the domain whose it is tells. */
public interface CommentedThings {
    /** None if the caller does not see it, or it allows no comments. */
    Optional<Commented> find(long id);

    /** Whether somebody reads it by now. */
    boolean isRead(long id, String username);
}
