package org.tongzhou.core.reference.shelves;

/**
 * How somebody writes for a shelf.
 *
 * @param unit    for which he would write something new; empty for an account of no unit
 * @param writing whether he may, {@code opening} whether he says who reads it
 * @param any     whether he writes for any unit
 */
public record ItemDesk(String unit, boolean writing, boolean opening, boolean any) {
}
