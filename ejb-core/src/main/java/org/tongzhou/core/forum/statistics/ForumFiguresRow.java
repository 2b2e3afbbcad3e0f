package org.tongzhou.core.forum.statistics;

import java.io.Serializable;

/**
 * A board, a unit or a month with its figures.
 *
 * @param key   id of the board, label of the unit, or {@code 2026-11}
 * @param label what it is called; empty of who belongs to no unit
 */
public record ForumFiguresRow(String key, String label, ForumFigures figures) implements Serializable {
}
