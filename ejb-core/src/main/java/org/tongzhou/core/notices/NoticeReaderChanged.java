package org.tongzhou.core.notices;

/** Somebody may read other columns than before, as his roles are others. Fired inside a transaction. */
public record NoticeReaderChanged(String username) {
}
