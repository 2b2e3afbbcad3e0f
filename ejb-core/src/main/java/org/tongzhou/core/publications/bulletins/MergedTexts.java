package org.tongzhou.core.publications.bulletins;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tongzhou.core.publications.PieceMerged;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A unit earns nothing by an issue that does not name it: what is merged into an adopted text comes into the issues that have it and are being arranged; once one was handed in
 * nothing is merged into its texts.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class MergedTexts {
    @Inject
    IssueRepository issues;
    @Inject
    IssueSight sight;
    @Inject
    IssueNews news;
    @Inject
    Clock clock;

    public void pieceMerged(@Observes PieceMerged event) {
        for (IssueText text : issues.listTextsOf(event.adoption())) {
            if (text.getIssue().getStatus() != IssueStatus.REPLACED) {
                absorb(text, event);
            }
        }
    }

    private void absorb(IssueText text, PieceMerged event) {
        requireEditing(text.getIssue()); // else it is not waited for
        Issue issue = issues.lock(text.getIssue().getId()).orElseThrow(() -> IssueSight.notFound(text.getIssue().getId()));
        requireEditing(issue); // somebody may have handed it in meanwhile
        text.absorb(event.units(), event.body());
        issue.touch(sight.myName(), clock.instant());
        news.changed();
    }

    private static void requireEditing(Issue issue) {
        if (issue.getStatus() != IssueStatus.EDITING) {
            throw new RuleViolationException("publications.issue.mergedTooLate", issue.getLabel());
        }
    }
}
