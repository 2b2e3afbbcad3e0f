package org.tongzhou.core.notices;

/** How a text of a notice came about; its words are {@code notices.origin.<name>}. */
public enum VersionOrigin {
    /** By its author, before anything of it was kept. */
    WRITTEN,
    SUBMITTED,
    /** By a reviewer. */
    REVISED,
    PUBLISHED,
    /** Released, to be published when its moment comes. */
    SCHEDULED,
    CORRECTED,
    /** Its words are the same, but it is replied to until another moment. */
    DUE_MOVED
}
