package org.tongzhou.portal.login;

import java.time.Instant;

/**
 * One place where a user is logged in.
 *
 * @param handle  names it to its user; the session cannot be used by it
 * @param agent   what the browser says it is; may be anything
 * @param address where it was last used from
 * @param here    whether it is the session that asks
 * @param means   with what it was opened, see {@link org.tongzhou.core.security.LoginStep#means}
 */
public record OpenSession(String handle, String agent, String address, Instant since, Instant lastUse, boolean here, String means) {
}
