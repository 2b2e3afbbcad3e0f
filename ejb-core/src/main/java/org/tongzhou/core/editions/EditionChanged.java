package org.tongzhou.core.editions;

/** What holds of a subject, or will, has changed. Fired inside the transaction. */
public record EditionChanged(String subject) {
}
