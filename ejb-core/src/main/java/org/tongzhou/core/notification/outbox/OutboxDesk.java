package org.tongzhou.core.notification.outbox;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes deliveries out to be sent, and notes what became of them: each in a transaction of its own, as none is open while something is sent. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class OutboxDesk {
    @Inject
    OutboxRepository deliveries;

    public List<Long> listDue(Way way, Instant now, int max) {
        return deliveries.listDue(way, now, max);
    }

    /** None if another has taken it. */
    public Optional<ClaimedDelivery> claim(long id, Instant now) {
        return deliveries.lock(id).filter(delivery -> delivery.claim(now))
            .map(delivery -> new ClaimedDelivery(id, delivery.getAttempts(), deliveries.getMessage(delivery)));
    }

    /** Notes how an attempt ended. */
    public void note(ClaimedDelivery claimed, Consumer<Delivery> end) {
        deliveries.lock(claimed.id()).filter(delivery -> delivery.isAttempt(claimed.attempt())).ifPresent(end);
    }
}
