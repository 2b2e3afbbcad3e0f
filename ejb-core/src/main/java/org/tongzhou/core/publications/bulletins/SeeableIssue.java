package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.publications.PublicationPermissions;
import org.tongzhou.core.security.People;

/** Who sees an issue: its bulletin's readers once it is published, who signs it once it was handed in, and its editors. */
@Dependent
public class SeeableIssue implements SeeableThing {
    private final IssueRepository issues;
    private final People people;

    @Inject
    SeeableIssue(IssueRepository issues, People people) {
        this.issues = issues;
        this.people = people;
    }

    @Override
    public String kind() {
        return SearchableIssue.KIND;
    }

    @Override
    public List<Found> find(String text) {
        return issues.listMeant(text, Found.number(text), FOUND_MAX).stream()
            .map(issue -> issue.getStatus().isRead() ? new Found(issue.getId(), issue.getTitle(), issue.getLabel()) : unread(issue)).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return issues.find(id).map(issue -> issue.getStatus().isRead() ? issue.getLabel() : unread(issue).label());
    }

    private static Found unread(Issue issue) {
        return Found.unread(issue.getId(), issue.getHead().getName());
    }

    @Override
    public List<Sight> listSights(long id) {
        Issue issue = issues.find(id).orElseThrow(() -> IssueSight.notFound(id));
        Bulletin bulletin = issue.getBulletin();
        List<Sight> sights = new ArrayList<>();
        boolean published = issue.getStatus() == IssueStatus.PUBLISHED;
        if (published && bulletin.readers().everybody()) {
            sights.add(Sight.ofEverybody("publications.seen.everybody"));
        } else if (published) {
            people.listUsernames(people.meant(bulletin.readers().audience())).forEach(username -> sights.add(Sight.ofAccount(username, "publications.seen.reader")));
        }
        if (published || issue.getStatus() == IssueStatus.APPROVING) {
            bulletin.getApprovers().forEach(username -> sights.add(Sight.ofAccount(username, "publications.seen.approver")));
        }
        people.listUsernames(PublicationPermissions.EDIT).stream().filter(bulletin::isEditedBy)
            .forEach(username -> sights.add(Sight.ofAccount(username, "publications.seen.editor")));
        return sights;
    }
}
