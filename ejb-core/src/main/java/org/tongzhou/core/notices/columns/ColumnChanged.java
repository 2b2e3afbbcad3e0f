package org.tongzhou.core.notices.columns;

/** A column was set up, changed, moved, closed, opened or deleted. Fired inside the transaction. */
public record ColumnChanged(long id) {
}
