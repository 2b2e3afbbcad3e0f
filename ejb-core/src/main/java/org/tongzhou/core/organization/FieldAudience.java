package org.tongzhou.core.organization;

/** Who sees a field in the directory, beside the person and who keeps all files; words: {@code organization.fieldAudience.<name>}. */
public enum FieldAudience {
    EVERYBODY,
    /** Who holds a post in a unit where the person holds one; sections belong to their unit. */
    SAME_UNIT,
    /** Those of the rank that {@link MobileSight} asks for the person's. */
    BY_RANK,
    /** Nobody else. */
    KEEPERS
}
