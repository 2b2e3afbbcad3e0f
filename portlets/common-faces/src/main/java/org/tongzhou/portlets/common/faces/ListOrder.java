package org.tongzhou.portlets.common.faces;

/** By what a list is sorted, and whether the greatest stands first. */
public record ListOrder<S extends Enum<S>>(S by, boolean descending) {
}
