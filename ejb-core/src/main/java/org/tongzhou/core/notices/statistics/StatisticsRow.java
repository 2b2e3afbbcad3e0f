package org.tongzhou.core.notices.statistics;

import java.io.Serializable;

/**
 * A unit, a column, an author, a month or a notice with its figures.
 *
 * @param key   label of the unit, id of the column, user name of the author, {@code 2026-11}, or id of the notice
 * @param label what it is called; {@code label} of a notice is its title
 */
public record StatisticsRow(String key, String label, NoticeFigures figures) implements Serializable {
}
