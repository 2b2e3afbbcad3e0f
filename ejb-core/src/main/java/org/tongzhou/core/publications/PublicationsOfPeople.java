package org.tongzhou.core.publications;

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

/**
 * What waits for a signature, for its author or for a unit's piece waits for who signs and writes now. Some seconds after accounts or the organization
 * have changed all of it is looked at, however many changes there were, each thing in a transaction of its own; and each night, as a server may have
 * gone down between.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class PublicationsOfPeople {
    private static final Logger LOG = System.getLogger(PublicationsOfPeople.class.getName());

    @Inject
    PieceRepository pieces;
    @Inject
    CommissionRepository commissions;
    @Inject
    PublicationTurns turns;
    private final AtomicBoolean changed = new AtomicBoolean();

    public void organizationChanged(@Observes(during = AFTER_SUCCESS) OrganizationChanged event) {
        changed.set(true);
    }

    public void accountChanged(@Observes(during = AFTER_SUCCESS) AccountChanged event) {
        if (event.standing()) {
            changed.set(true);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void follow() {
        if (changed.getAndSet(false)) {
            lookAtAll();
        }
    }

    @Schedule(hour = "3", minute = "25", persistent = false)
    public void lookAtAll() {
        pieces.listWaiting().forEach(id -> attempt(() -> turns.askForPiece(id)));
        commissions.listOpen().forEach(id -> attempt(() -> turns.askForCommission(id)));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who is asked to sign or to write does not follow a change of people yet; this is tried again", e);
            changed.set(true);
        }
    }
}
