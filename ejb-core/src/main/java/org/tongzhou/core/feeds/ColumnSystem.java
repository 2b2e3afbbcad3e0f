package org.tongzhou.core.feeds;

import java.io.Serializable;

/** Another system that reads a column, as its keepers see it. @param unit who answers for it */
public record ColumnSystem(String name, String unit) implements Serializable {
}
