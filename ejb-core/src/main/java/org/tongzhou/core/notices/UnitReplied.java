package org.tongzhou.core.notices;

import org.tongzhou.core.security.Audience;

/**
 * Somebody replied to a notice for his unit, or corrected such a reply; or a unit becomes one with another that has replied. Fired inside the transaction.
 *
 * @param people of the unit whom it addresses
 * @param first  whether there was no reply of the unit before
 */
public record UnitReplied(long id, String author, Audience people, boolean first) {
}
