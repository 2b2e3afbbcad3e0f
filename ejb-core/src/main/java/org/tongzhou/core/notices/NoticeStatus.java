package org.tongzhou.core.notices;

/** Where a notice is in its life. */
public enum NoticeStatus {
    /** Being written; only its author and those who publish for its unit see it. */
    DRAFT,
    /** Read by those it is addressed to. */
    PUBLISHED,
    /** Taken back, with a reason; its readers don't find it any more. */
    WITHDRAWN
}
