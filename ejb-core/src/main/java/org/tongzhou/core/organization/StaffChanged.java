package org.tongzhou.core.organization;

/**
 * What colleagues see of a person has changed: the name, the main post or the unit. Fired inside the transaction.
 *
 * @param unit the label of the unit of the main post, {@code post} its name
 * @param email may be null
 */
public record StaffChanged(long personId, String familyName, String givenName, String unit, String post, String email) {
}
