package org.tongzhou.core.pages;

import java.time.Instant;

/** A kept state of a layer; {@code comment} may be empty. */
public record LayerVersion(int number, String comment, String changedBy, Instant changedAt, int windows) {
}
