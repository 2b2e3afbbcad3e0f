package org.tongzhou.core.search;

import java.io.Serializable;

/** How many were found of a kind, or of a unit. */
public record SearchCount(String value, long count) implements Serializable {
}
