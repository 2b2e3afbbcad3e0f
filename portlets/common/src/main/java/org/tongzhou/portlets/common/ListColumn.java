package org.tongzhou.portlets.common;

import java.util.Comparator;
import java.util.Locale;

/**
 * A column that a list can be sorted by; an enum has the columns of a list in their order.
 *
 * @param <R> a row
 */
public interface ListColumn<R> {
    /** The enum constant's name. */
    String name();

    /** The key of its head. */
    String key();

    /** Rows by this column, equal ones in an order that is always the same. */
    Comparator<R> order(boolean descending);

    /** Whether its cells are figures; such columns are sorted from the greatest at first. */
    boolean isFigure();

    /** Its value as a render parameter. */
    default String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
