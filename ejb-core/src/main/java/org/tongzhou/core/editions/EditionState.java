package org.tongzhou.core.editions;

/** Where an edition stands on a day. */
public enum EditionState {
    /** Being written; holds nothing. */
    DRAFT,
    /** Decided, holds from a later day; can be taken back until then. */
    COMING,
    /** Holds. */
    IN_FORCE,
    /** Held until a later one did. */
    PAST
}
