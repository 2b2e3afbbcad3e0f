package org.tongzhou.core.publications.bulletins;

/** Where an issue stands. */
public enum IssueStatus {
    /** Editors arrange it; returned ones, too. */
    EDITING,
    /** It waits for who signs it. */
    APPROVING,
    PUBLISHED,
    /** Nobody but editors reads it; it can be arranged again and keeps its number. */
    WITHDRAWN,
    /** A corrected issue has taken its place and its number. */
    REPLACED;

    /** Whether its readers have it or had it as it is. */
    boolean isRead() {
        return this != EDITING && this != APPROVING;
    }
}
