package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceTopics;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.LiveTopics;

/** Notes what is done with issues and tells it: who must sign, who has handed in what was returned, readers what is out, open windows and the search. */
@Dependent
class IssueNews {
    static final String TOPIC = "bulletins";

    @Inject
    IssueRepository issues;
    @Inject
    IssueSight sight;
    @Inject
    NotificationSender notifications;
    @Inject
    People people;
    @Inject
    AudienceTopics audiences;
    @Inject
    LiveTopics live;
    @Inject
    SearchChanges search;
    @Inject
    Event<IssueMoved> moved;
    @Inject
    Event<IssuePublished> published;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** Something was done. @param remark null if nothing was said */
    void step(Issue issue, IssueAct act, String audited, String remark) {
        issues.flush();
        issues.add(new IssueStep(issue.getId(), act, sight.me(), sight.myName(), clock.instant(), remark));
        acts.tell(remark == null ? IssueActs.on(audited, issue) : IssueActs.on(audited, issue).with("reason", remark));
        ask(issue);
        changed();
    }

    /** Desks are to be looked at again: those of editors and of who signs. */
    void changed() {
        live.fire(TOPIC);
    }

    /** Those who sign have it to do while it waits, nobody else. */
    void ask(Issue issue) {
        Set<String> waiting = issue.getStatus() == IssueStatus.APPROVING ? sight.signers(issue) : Set.of();
        fire(issue, waiting);
    }

    /** It is no more. */
    void forget(Issue issue) {
        fire(issue, Set.of());
        changed();
    }

    private void fire(Issue issue, Set<String> waiting) {
        moved.fire(new IssueMoved(issue.getId(), issue.getLabel(), issue.getHead().getOffice(), waiting, IssueAddress.of(issue.getId()), issue.getChangedAt()));
    }

    void tellReturned(Issue issue, String remark) {
        String told = issue.getHandedInBy();
        if (told != null && !told.equals(sight.me()) && people.find(told).isPresent()) {
            notifications.send(Set.of(told), "issueReturned", List.of(issue.getLabel(), sight.myName(), remark), IssueAddress.of(issue.getId()));
        }
    }

    /** All readers, with one statement. */
    void tellPublished(Issue issue) {
        Audience audience = people.meant(issue.getBulletin().readers().audience());
        notifications.send(audience, "issuePublished", List.of(issue.getLabel(), issue.getTitle()), IssueAddress.of(issue.getId()));
        published.fire(new IssuePublished(issue.getId()));
        found(issue);
        audiences.fire(TOPIC, audience);
    }

    /** Who finds it may be others now. */
    void found(Issue issue) {
        search.changed(SearchableIssue.KIND, issue.getId());
    }

    void readersChanged() {
        search.changedAll(SearchableIssue.KIND);
        changed();
    }
}
