package org.tongzhou.core.reference.shelves;

/** Who beside its keepers reads an item that is published; words: {@code reference.opening.<name>}. */
public enum Opening {
    /** Those of the unit or section that keeps it. */
    OWN,
    /** These, and those of some units. */
    UNITS,
    EVERYBODY
}
