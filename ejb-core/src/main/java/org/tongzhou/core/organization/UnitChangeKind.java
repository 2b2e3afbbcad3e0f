package org.tongzhou.core.organization;

/** What becomes of a unit and is kept in its history. Words: {@code organization.change.<name>}. */
public enum UnitChangeKind {
    FOUNDED, RENAMED, MOVED, MERGED, ABOLISHED
}
