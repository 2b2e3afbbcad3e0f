package org.tongzhou.core.reference.regulations;

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
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tongzhou.core.organization.OrganizationChanged;
import org.tongzhou.core.security.AccountChanged;

/**
 * Each night the keepers of regulations whose term ends within some weeks are asked what shall become of them, and are asked no more when it has ended; some
 * seconds after people have changed it is those who keep them now.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class RegulationsEnding {
    private static final Logger LOG = System.getLogger(RegulationsEnding.class.getName());
    /** A server may have been down when a term ended. */
    private static final int LOOK_BACK_DAYS = 60;

    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationTurns turns;
    @Inject
    RegulationNews news;
    private final AtomicBoolean changed = new AtomicBoolean();

    public void organizationChanged(@Observes(during = AFTER_SUCCESS) OrganizationChanged event) {
        changed.set(true);
    }

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

    @Schedule(hour = "0", minute = "10", timezone = "Asia/Shanghai", persistent = false)
    public void lookAtAll() {
        LocalDate today = news.today();
        regulations.listEnding(today.minusDays(LOOK_BACK_DAYS), today.plusDays(RegulationNews.NOTICE_DAYS)).forEach(this::attempt);
    }

    private void attempt(long id) {
        try {
            turns.ask(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "keepers of a regulation are not asked about its end yet; this is tried again", e);
            changed.set(true);
        }
    }
}
