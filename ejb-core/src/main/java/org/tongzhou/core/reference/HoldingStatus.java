package org.tongzhou.core.reference;

/** Where a holding stands; words: {@code reference.status.<name>}. */
public enum HoldingStatus {
    /** Seen by its keepers alone. */
    DRAFT,
    /** To be looked up. */
    PUBLISHED,
    /** Taken back with a reason; seen by its keepers alone. */
    WITHDRAWN
}
