package org.tongzhou.core.contacts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** The colleagues whom the caller has marked by a star (收藏). */
@Stateless
public class StarService {
    /** How many somebody may mark. */
    public static final int STARS_MAX = 100;

    @Inject
    ContactRepository contacts;
    @Inject
    ContactService directory;
    @Inject
    CurrentUser currentUser;

    /** Whom the caller has marked; those who have left are among them. */
    @RequiresLogin
    public Set<Long> listStarred() {
        return contacts.listStarred(currentUser.username());
    }

    /** Those who are here, in the order of precedence. */
    @RequiresLogin
    public List<ContactRow> listColleagues() {
        return directory.listAmong("", contacts.listStarred(currentUser.username()));
    }

    /** Marks a colleague; nothing happens if he is marked. @throws NotFoundException if he is not here @throws RuleViolationException if {@value #STARS_MAX} are marked */
    @RequiresLogin
    public void star(long personId) {
        Set<Long> starred = contacts.listStarred(currentUser.username());
        if (starred.contains(personId)) {
            return;
        }
        directory.findContact(personId).orElseThrow(() -> new NotFoundException("contacts.colleagueNotFound"));
        if (starred.size() >= STARS_MAX) {
            throw new RuleViolationException("contacts.starsFull", STARS_MAX);
        }
        contacts.addStar(currentUser.username(), personId);
    }

    /** Marks him no longer. */
    @RequiresLogin
    public void unstar(long personId) {
        contacts.deleteStar(currentUser.username(), personId);
    }
}
