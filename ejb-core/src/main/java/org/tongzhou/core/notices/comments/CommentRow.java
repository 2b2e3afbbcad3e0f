package org.tongzhou.core.notices.comments;

import java.io.Serializable;
import java.time.Instant;

/**
 * A comment as it is shown.
 *
 * @param author  the name, {@code unit} that of when it was written
 * @param words   null if it is gone
 * @param own     whether the caller may delete it as his own
 * @param deleted whether its author has deleted it
 * @param reason  why it was removed by others; null if it was not
 */
public record CommentRow(Long id, String author, String unit, String words, Instant at, boolean own, boolean deleted, String reason) implements Serializable {
}
