package org.tongzhou.core.organization;

/** A name that a unit had. */
public record OldName(long unitId, String name) {
}
