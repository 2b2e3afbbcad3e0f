package org.tongzhou.portlets.common.faces;

import java.io.Serializable;

/** The order that a user has chosen in the head of a {@code p:dataTable}; {@code column} is what its {@code o:column} has as {@code sort}. */
public record RowOrder(String column, boolean descending) implements Serializable {
}
