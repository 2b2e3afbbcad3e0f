package org.tongzhou.core.applications;

/** What a unit applies for: accounts for its people, or to be taken into unified management. Words: {@code applications.kind.<name>}. */
public enum ApplicationKind {
    ACCOUNTS, JOIN
}
