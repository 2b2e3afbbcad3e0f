package org.tongzhou.core.notices;

import org.tongzhou.core.security.Audience;

/** The time of a notice is over: it has left the lists. Fired inside the transaction. */
public record NoticeExpired(long id, String unit, String author, Audience audience) {
}
