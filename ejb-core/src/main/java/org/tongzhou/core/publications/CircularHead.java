package org.tongzhou.core.publications;

import java.io.Serializable;
import java.time.Instant;

/**
 * A circular that was published.
 *
 * @param month    as {@code 2026-11}
 * @param reason   why it corrects the edition before; null for the first
 * @param replaced whether there is a later edition
 */
public record CircularHead(long id, String month, int edition, String person, Instant publishedAt, String reason, boolean replaced) implements Serializable {
}
