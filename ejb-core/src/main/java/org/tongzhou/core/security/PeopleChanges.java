package org.tongzhou.core.security;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tongzhou.core.organization.OrganizationChanged;

/**
 * What waits for people waits for those whose turn it is now. Some seconds after accounts or the organization have changed all of it is looked at, however many
 * changes there were, outside the request of who changed them and each thing in a transaction of its own; and when a day begins, as terms end with days and a
 * server may have gone down between. What fails is tried again.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class PeopleChanges {
    private static final Logger LOG = System.getLogger(PeopleChanges.class.getName());

    @Inject
    @Any
    Instance<PeopleFollower> found;
    @Inject
    PeopleTurn turn;
    private final AtomicBoolean changed = new AtomicBoolean();
    private List<PeopleFollower> followers;

    @PostConstruct
    void gather() {
        followers = found.stream().toList(); // once: each look would make new beans
    }

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

    @Schedule(hour = "0", minute = "10", timezone = "Asia/Shanghai", persistent = false)
    public void lookAtAll() {
        for (PeopleFollower follower : followers) {
            attempt(() -> follower.listWaiting().forEach(id -> attempt(() -> turn.ask(follower, id))));
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what waits for people does not follow their change yet; this is tried again", e);
            changed.set(true);
        }
    }
}
