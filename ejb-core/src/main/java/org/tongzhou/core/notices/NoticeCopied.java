package org.tongzhou.core.notices;

/** A draft was begun with what a notice says. Fired inside the transaction. @param of the id of that one, {@code id} of the draft */
public record NoticeCopied(long of, long id) {
}
