package org.tongzhou.core.notices.columns;

/**
 * A column was set up, changed, moved, closed, opened or deleted. Fired inside the transaction.
 *
 * @param readers whether others read it than before
 * @param path    whether it, and what lies below it, has another path than before
 */
public record ColumnChanged(long id, boolean readers, boolean path) {
}
