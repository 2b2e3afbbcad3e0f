package org.tongzhou.core.security;

import java.time.Instant;

/**
 * Somebody is logged in somewhere.
 *
 * @param id      names the login and gives no access to it
 * @param agent   what the browser says of itself
 * @param lastUse when a person last did something in it
 * @param means   with what the session was opened, see {@link LoginStep#means}
 */
public record OpenLogin(String id, String username, String address, String agent, Instant since, Instant lastUse, String means) {
}
