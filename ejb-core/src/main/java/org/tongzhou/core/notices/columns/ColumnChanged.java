package org.tongzhou.core.notices.columns;

/** A column was set up, changed, moved, closed, opened or deleted. Fired inside the transaction. @param readers whether others read it than before */
public record ColumnChanged(long id, boolean readers) {
}
