package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.shared.Parts;

/**
 * What waits to be reviewed waits for who can log in, and goes back to its author when nobody is left; who reads a notice by a post or a role is asked as
 * long as he has it, and who reads it by his unit as long as his section belongs to that. Looked at some seconds after accounts or units have changed,
 * however many, so that nobody waits for it who changes them, each notice and each person in a transaction of its own: in the acting one it would hold
 * locks that those who review wait for. What fails is tried again, and each night all is looked at, as a server may have gone down between.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class NoticesOfAccounts {
    private static final Logger LOG = System.getLogger(NoticesOfAccounts.class.getName());

    @Inject
    NoticeRepository notices;
    @Inject
    Columns columns;
    @Inject
    NoticeTurns turns;
    @Inject
    UnitSections sections;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    /** Labels of units that may have other sections now, or other people. */
    private final Set<String> rearranged = ConcurrentHashMap.newKeySet();

    public void accountChanged(@Observes(during = AFTER_SUCCESS) AccountChanged event) {
        if (event.standing()) {
            changed.add(event.username());
        }
    }

    public void unitRenamed(@Observes(during = AFTER_SUCCESS) UnitRenamed event) {
        rearranged.add(event.oldHome());
        rearranged.add(event.newName());
    }

    /** One after another: whoever comes back from here knows that what had changed before is followed. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public synchronized void follow() {
        Set<String> units = taken(rearranged);
        if (!units.isEmpty()) {
            lookAtUnits(units);
        }
        Set<String> usernames = taken(changed);
        if (!usernames.isEmpty()) {
            lookAt(usernames);
        }
    }

    private static Set<String> taken(Set<String> waiting) {
        Set<String> taken = new HashSet<>(waiting);
        waiting.removeAll(taken);
        return taken;
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    public synchronized void lookAtAll() {
        Parts.each(after -> notices.listInReview(NoticeStatus.REVIEWS, after, Parts.SIZE), id -> id, id -> attempt(Set.of(), () -> turns.askReviewers(id)));
        notices.listAsking().forEach(id -> attempt(Set.of(), () -> turns.askReaders(id)));
    }

    /** What addresses them, and what stands in the columns that they read, asks who belongs to them now. */
    private void lookAtUnits(Set<String> units) {
        attempt(rearranged, units, () -> {
            Set<String> labels = sections.homes().withUnits(units);
            Set<Long> asking = new TreeSet<>(notices.listAsking(labels));
            asking.addAll(notices.listAskingIn(columns.listReadIn(labels)));
            asking.forEach(id -> attempt(rearranged, Set.of(), () -> turns.askReaders(id))); // one that fails is looked at in the night
        });
    }

    private void lookAt(Set<String> usernames) {
        attempt(usernames, () -> columns.listReviewedBy(usernames)
            .forEach(column -> Parts.each(after -> notices.listInReview(column, NoticeStatus.REVIEWS, after, Parts.SIZE), id -> id,
                id -> attempt(usernames, () -> turns.askReviewers(id)))));
        attempt(usernames, () -> {
            if (columns.isAnyReadByRole() || notices.isAnyAskingNamed()) {
                usernames.forEach(username -> attempt(Set.of(username), () -> turns.askReader(username)));
            }
        });
    }

    private void attempt(Set<String> usernames, Runnable work) {
        attempt(changed, usernames, work);
    }

    /** @param again what waits once more if the work fails */
    private static void attempt(Set<String> waiting, Set<String> again, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who is asked to review or to reply does not follow a change of accounts or units yet; this is tried again", e);
            waiting.addAll(again);
        }
    }
}
