package org.tongzhou.core.publications.bulletins;

/** What somebody has done with an issue. */
public enum IssueAct {
    BEGUN, HANDED_IN, RECALLED, RETURNED, PUBLISHED, WITHDRAWN, REOPENED, REPLACED
}
