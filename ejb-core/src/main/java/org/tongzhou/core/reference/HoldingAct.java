package org.tongzhou.core.reference;

/** What was done with a holding; words: {@code reference.step.<name>}. */
public enum HoldingAct {
    DRAFTED, PUBLISHED,
    /** Put right after it was published; the former text is kept. */
    CORRECTED, WITHDRAWN,
    /** Others read it since; what it was before is not meant for them. */
    OPENED,
    /** Whose words they are has gone over them. */
    REVIEWED,
    /** Its keepers have decided that its term is not extended. */
    LEFT_TO_END
}
