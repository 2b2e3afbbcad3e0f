package org.tongzhou.core.forum;

import java.time.Instant;

/** That the title of a topic was changed, and when last. @param moderated whether a moderator has changed it */
public record TitleChange(Instant at, boolean moderated) {
}
