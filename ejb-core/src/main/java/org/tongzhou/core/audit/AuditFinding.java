package org.tongzhou.core.audit;

/** Something wrong with the chain. @param number of the entry where it shows */
public record AuditFinding(Kind kind, long number) {
    /** What is wrong. */
    public enum Kind {
        /** Its content is not what was sealed, or it stands at another place than it was sealed for. */
        ALTERED,
        /** It, and perhaps some after it, are not there. */
        MISSING,
        /** It does not continue the one before it. */
        UNLINKED,
        /** It was sealed by a key that the file of keys does not hold. */
        UNKNOWN_KEY,
        /** It stands where the chain has ended already, or where entries were removed. */
        INSERTED,
        /** From it on, the end of the chain is missing or was replaced: it had come further. */
        TRUNCATED,
        /** It was removed without the seal that a removal after the retention leaves. */
        REMOVED
    }
}
