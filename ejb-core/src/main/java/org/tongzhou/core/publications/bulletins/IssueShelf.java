package org.tongzhou.core.publications.bulletins;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.publications.bulletins.paper.PrintedIssue;
import org.tongzhou.core.shared.LiveTopics;

/** Reads and writes what belongs to an issue beside its life, a short transaction each. It has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class IssueShelf {
    @Inject
    IssueRepository issues;
    @Inject
    LiveTopics live;
    @Inject
    Clock clock;

    public void addReading(long issue, String username) {
        if (!issues.isRead(issue, username)) {
            issues.add(new IssueReading(issue, username, clock.instant()));
            live.fire(IssueNews.TOPIC, Set.of(username));
        }
    }

    /** Of an issue that is out; what is arranged again has other ones. */
    public Optional<byte[]> findPaper(long issue) {
        return issues.find(issue).filter(IssueShelf::isOut).flatMap(out -> issues.findPaper(issue)).map(IssuePaper::getContent);
    }

    private static boolean isOut(Issue issue) {
        return issue.getStatus() == IssueStatus.PUBLISHED;
    }

    /** What is to be printed now; nothing if there is no such issue. */
    public Optional<PrintedIssue> read(long id) {
        return issues.find(id).map(issue -> PrintedIssues.of(issue, issues.listTexts(id)));
    }

    /** Unless it has pages already, or is not out any more. */
    public void addPaper(long id, byte[] content) {
        boolean out = issues.lock(id).filter(IssueShelf::isOut).isPresent();
        if (out && issues.findPaper(id).isEmpty()) {
            issues.add(new IssuePaper(id, content, clock.instant()));
        }
    }
}
