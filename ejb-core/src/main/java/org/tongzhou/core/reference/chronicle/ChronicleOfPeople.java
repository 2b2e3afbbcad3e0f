package org.tongzhou.core.reference.chronicle;

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
import org.tongzhou.core.organization.OrganizationChanged;
import org.tongzhou.core.security.AccountChanged;

/** What waits in chronicles waits for who confirms and writes now: some seconds after people have changed, and each night, all of it is looked at. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class ChronicleOfPeople {
    private static final Logger LOG = System.getLogger(ChronicleOfPeople.class.getName());

    @Inject
    ChronicleRepository entries;
    @Inject
    ChronicleTurns turns;
    private final AtomicBoolean changed = new AtomicBoolean();

    public void organizationChanged(@Observes(during = AFTER_SUCCESS) OrganizationChanged event) {
        changed.set(true);
    }

    public void accountChanged(@Observes(during = AFTER_SUCCESS) AccountChanged event) {
        if (event.standing()) {
            changed.set(true);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
    public void follow() {
        if (changed.getAndSet(false)) {
            lookAtAll();
        }
    }

    @Schedule(hour = "3", minute = "35", persistent = false)
    public void lookAtAll() {
        entries.listUnfinished().forEach(this::attempt);
    }

    private void attempt(long id) {
        try {
            turns.ask(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who is asked about an entry of a chronicle does not follow a change of people yet; this is tried again", e);
            changed.set(true);
        }
    }
}
