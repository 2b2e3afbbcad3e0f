package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.security.PeopleFollower;

/** Issues wait for who may sign them. */
@Dependent
public class IssueTurns implements PeopleFollower {
    @Inject
    IssueRepository issues;
    @Inject
    IssueNews news;

    @Override
    public List<Long> listWaiting() {
        return issues.listWaiting();
    }

    @Override
    public void askAnew(long id) {
        issues.lock(id).filter(issue -> issue.getStatus() == IssueStatus.APPROVING).ifPresent(news::ask);
    }
}
