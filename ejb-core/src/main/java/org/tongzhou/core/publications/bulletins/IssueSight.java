package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.publications.PublicationPermissions;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** Who sees which issues: its readers what is published, its editors all, who signs for it what waits or was published. What is not for the caller is not there. */
@Dependent
class IssueSight {
    static final Set<IssueStatus> ALL = Set.of(IssueStatus.values());
    static final Set<IssueStatus> OUT = Set.of(IssueStatus.PUBLISHED);

    @Inject
    BulletinRepository bulletins;
    @Inject
    IssueRepository issues;
    @Inject
    Caller caller;
    @Inject
    CurrentUser currentUser;
    @Inject
    People people;

    String me() {
        return caller.person().username();
    }

    String myName() {
        return people.displayName(me());
    }

    private Set<String> marks() {
        Person me = caller.person();
        return BulletinReaders.marksOf(me, people.post(me.username()));
    }

    /** Those that the caller reads, edits or signs for. */
    List<Bulletin> listRead() {
        Set<String> marks = marks();
        return bulletins.list().stream().filter(bulletin -> bulletin.isReadBy(marks) || keeps(bulletin)).toList();
    }

    /** Those that the caller edits or signs for. */
    List<Bulletin> listKept() {
        return bulletins.list().stream().filter(this::keeps).toList();
    }

    private boolean keeps(Bulletin bulletin) {
        return edits(bulletin) || approves(bulletin);
    }

    List<Bulletin> listEdited() {
        return bulletins.list().stream().filter(this::edits).toList();
    }

    boolean edits(Bulletin bulletin) {
        return currentUser.isPermitted(PublicationPermissions.EDIT) && bulletin.isEditedBy(me());
    }

    boolean approves(Bulletin bulletin) {
        return bulletin.isApprovedBy(me());
    }

    private boolean sees(Issue issue) {
        Bulletin bulletin = issue.getBulletin();
        if (edits(bulletin)) {
            return true;
        }
        if (issue.getStatus() == IssueStatus.APPROVING) {
            return approves(bulletin);
        }
        return issue.getStatus() == IssueStatus.PUBLISHED && (bulletin.isReadBy(marks()) || approves(bulletin));
    }

    Issue get(long id) {
        return issues.find(id).filter(this::sees).orElseThrow(() -> notFound(id));
    }

    /** The same, locked until the transaction ends. */
    Issue lock(long id) {
        return issues.lock(id).filter(this::sees).orElseThrow(() -> notFound(id));
    }

    /** The same, as one of its editors. @throws NotPermittedException if the caller is none */
    Issue lockToEdit(long id) {
        Issue issue = lock(id);
        requireEdits(issue.getBulletin());
        return issue;
    }

    void requireEdits(Bulletin bulletin) {
        if (!edits(bulletin)) {
            throw new NotPermittedException("publications.issue.notEditor", bulletin.getName());
        }
    }

    /** Those who can sign an issue: who signs for its bulletin and can log in, but not who has handed it in, unless there is nobody else. */
    Set<String> signers(Issue issue) {
        Set<String> able = issue.getBulletin().getApprovers().stream().filter(username -> people.find(username).isPresent()).collect(Collectors.toSet());
        Set<String> others = new HashSet<>(able);
        others.remove(issue.getHandedInBy());
        return others.isEmpty() ? able : others;
    }

    boolean signs(Issue issue) {
        return signers(issue).contains(me());
    }

    /** @throws RuleViolationException if the caller has handed it in himself, and another can sign it */
    void requireSigns(Issue issue) {
        requireApproves(issue);
        if (!signs(issue)) {
            throw new RuleViolationException("publications.issue.ownIssue", issue.getLabel());
        }
    }

    void requireApproves(Issue issue) {
        if (!approves(issue.getBulletin())) {
            throw new NotPermittedException("publications.issue.notApprover", issue.getBulletin().getName());
        }
    }

    /** A text of an issue that the caller edits, the issue locked until the transaction ends. */
    IssueText lockText(long id) {
        IssueText found = issues.findText(id).orElseThrow(() -> noText(id));
        lockToEdit(found.getIssue().getId());
        return issues.findText(id).orElseThrow(() -> noText(id));
    }

    private static NotFoundException noText(long id) {
        return new NotFoundException("publications.issue.textNotFound", id);
    }

    static NotFoundException notFound(long id) {
        return new NotFoundException("publications.issue.notFound", id);
    }
}
