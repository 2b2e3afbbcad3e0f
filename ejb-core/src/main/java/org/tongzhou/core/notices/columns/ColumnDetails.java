package org.tongzhou.core.notices.columns;

/**
 * A column as those see it who keep it.
 *
 * @param version  what a change must name, so that nobody writes over what he has not seen
 * @param parentId null for one at the top
 * @param contents how much stands in it
 */
public record ColumnDetails(long id, int version, Long parentId, ColumnFacts facts, boolean closed, long contents) {
}
