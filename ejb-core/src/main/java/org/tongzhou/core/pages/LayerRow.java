package org.tongzhou.core.pages;

import java.time.Instant;

/**
 * A layer in the administrator's list.
 *
 * @param windows how many it shows or moves
 * @param locked how many of these it locks
 * @param people how many see the page in this layer
 */
public record LayerRow(LayerKey key, int windows, int locked, Instant changedAt, String changedBy, long people) {
}
