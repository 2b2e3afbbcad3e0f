package org.tongzhou.core.organization;

/** Somebody has left the office. Fired inside the transaction. */
public record StaffLeft(long personId) {
}
