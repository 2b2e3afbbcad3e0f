package org.tongzhou.core.notices;

import org.tongzhou.core.security.Audience;

/**
 * A published notice that asks for replies is read by others than before. Fired inside the transaction.
 *
 * @param audience whom it addresses of those who may read its column now
 */
public record NoticeReadersChanged(long id, Audience audience) {
}
