package org.tongzhou.core.publications.bulletins;

import org.tongzhou.core.access.AuditedAct;

/** What is done with bulletins and must be provable later. */
public final class IssueActs {
    public static final String ADD_BULLETIN = "publications.addBulletin";
    public static final String CHANGE_BULLETIN = "publications.changeBulletin";
    public static final String BEGIN = "publications.beginIssue";
    public static final String DELETE = "publications.deleteIssue";
    public static final String HAND_IN = "publications.handInIssue";
    public static final String RECALL = "publications.recallIssue";
    public static final String RETURN = "publications.returnIssue";
    public static final String PUBLISH = "publications.publishIssue";
    public static final String WITHDRAW = "publications.withdrawIssue";
    public static final String REOPEN = "publications.reopenIssue";
    public static final String REPLACE = "publications.replaceIssue";
    public static final String EXPORT = "publications.exportIssues";

    private IssueActs() {
    }

    static AuditedAct on(String action, Bulletin bulletin) {
        return AuditedAct.of(action, "bulletin", bulletin.getId(), bulletin.getName());
    }

    static AuditedAct on(String action, Issue issue) {
        return AuditedAct.of(action, "issue", issue.getId(), issue.getLabel());
    }
}
