package org.tongzhou.core.security;

import java.io.Serializable;
import org.tongzhou.core.organization.PostDuty;

/**
 * A role that is given by posts.
 *
 * @param post    the unit and the post, as people say it; null if it is given by a duty
 * @param duty    null if it is given by a post
 * @param holders how many people hold such a post today
 */
public record PostGrantRow(long id, String post, PostDuty duty, int holders) implements Serializable {
}
