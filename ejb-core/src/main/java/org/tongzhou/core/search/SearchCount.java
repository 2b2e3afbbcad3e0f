package org.tongzhou.core.search;

import java.io.Serializable;

/** How many were found of a kind, of a unit, or in a place. */
public record SearchCount(String value, long count) implements Serializable {
}
