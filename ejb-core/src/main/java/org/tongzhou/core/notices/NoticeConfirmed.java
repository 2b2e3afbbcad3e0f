package org.tongzhou.core.notices;

/** A reader has confirmed that he has read a notice. Fired inside the transaction. */
public record NoticeConfirmed(long id, String author, String username) {
}
