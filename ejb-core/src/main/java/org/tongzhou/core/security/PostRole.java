package org.tongzhou.core.security;

import java.io.Serializable;

/** A role that somebody has by a post, as long as it is held. @param post the unit and the post, as people say it */
public record PostRole(String role, long postId, String post) implements Serializable {
}
