package org.tongzhou.core.access;

/** How far a permission reaches (数据范围), from narrow to wide. What is the holder's own is within each of them. */
public enum DataScope {
    /** What is the holder's own. */
    OWN,
    /** The section of the post; of a post in no section, the unit without its sections. */
    SECTION,
    /** The unit of the post with its sections, without the units below it. */
    UNIT,
    /** The unit of the post and all that lies below it. */
    UNIT_AND_BELOW,
    /** Units that the role names, each with all that lies below it. */
    LISTED,
    /** Everything. */
    ALL
}
