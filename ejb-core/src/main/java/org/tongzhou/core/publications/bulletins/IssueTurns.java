package org.tongzhou.core.publications.bulletins;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.tongzhou.core.security.AccountChanged;

/** What waits to be signed waits for those who can sign now: some seconds after accounts have changed it is looked at, however many changes there were. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class IssueTurns {
    private static final Logger LOG = System.getLogger(IssueTurns.class.getName());

    @Inject
    IssueShelf shelf;
    private final AtomicBoolean changed = new AtomicBoolean();

    public void accountChanged(@Observes(during = AFTER_SUCCESS) AccountChanged event) {
        if (event.standing()) {
            changed.set(true);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void follow() {
        if (changed.getAndSet(false)) {
            lookAtAll();
        }
    }

    @Schedule(hour = "3", minute = "35", persistent = false)
    public void lookAtAll() {
        try {
            shelf.listWaiting().forEach(shelf::askAnew);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who is asked to sign issues does not follow a change of accounts yet; this is tried again", e);
            changed.set(true);
        }
    }
}
