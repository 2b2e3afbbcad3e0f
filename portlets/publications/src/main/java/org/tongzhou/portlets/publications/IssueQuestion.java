package org.tongzhou.portlets.publications;

/** What somebody is asked before it is done with an issue. */
public enum IssueQuestion {
    PUBLISH, RETURN, WITHDRAW, REOPEN, CORRECT, DELETE
}
