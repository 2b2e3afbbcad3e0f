package org.tongzhou.core.forum;

/** What became of a report: nothing yet, it was not followed, or the post was deleted. */
public enum ReportOutcome {
    OPEN, DISMISSED, DELETED
}
