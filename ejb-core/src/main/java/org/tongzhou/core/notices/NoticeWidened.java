package org.tongzhou.core.notices;

import org.tongzhou.core.security.Audience;

/**
 * A published notice is read by more people than before. Fired inside the transaction; what it asks of them is told by {@link NoticeReadersChanged}.
 *
 * @param before   whom it addressed until then of those who may read its column, {@code audience} whom it addresses now
 * @param pressing whether its readers are told of it beside the lists
 */
public record NoticeWidened(long id, String title, String unit, String author, Audience before, Audience audience, boolean pressing, String href) {
}
