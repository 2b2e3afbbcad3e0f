package org.tongzhou.core.notices;

/** A reader replied to a notice, or corrected his reply. Fired inside the transaction. */
public record NoticeReplied(long id, String author, String username) {
}
