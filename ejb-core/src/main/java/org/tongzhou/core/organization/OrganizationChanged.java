package org.tongzhou.core.organization;

/** Something about units, posts or people has changed, whatever it was: what is remembered of them is read anew. Fired inside the transaction. */
public record OrganizationChanged() {
}
