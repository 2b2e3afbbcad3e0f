package org.tongzhou.core.notices;

import org.tongzhou.core.security.Audience;

/**
 * A notice was put right while it could be read. Fired inside the transaction.
 *
 * @param audience whom it addresses of those who may read its column
 * @param by       user name of who has put it right
 */
public record NoticeCorrected(long id, String title, String unit, String author, Audience audience, String note, String by, String href) {
}
