package org.tongzhou.core.notices;

import java.time.Instant;
import org.tongzhou.core.security.Audience;

/**
 * A published notice is replied to until another moment than before. Fired inside the transaction.
 *
 * @param was      until when it was, {@code due} until when it is
 * @param byUnits  whether units reply, each for all its people
 * @param audience whom it addresses of those who may read its column
 * @param by       user name of who has moved that
 */
public record NoticeDueMoved(long id, String title, String unit, String author, Instant was, Instant due, boolean byUnits, Audience audience, String by, String href) {
}
