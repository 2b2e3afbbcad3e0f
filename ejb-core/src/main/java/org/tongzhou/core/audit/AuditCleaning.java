package org.tongzhou.core.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.configuration.Configuration;

/**
 * Removes what is older than the retention, always from the beginning of the chain. Nobody can ask for it, and a server that is told to
 * keep the audit for too short a time does not start.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCleaning {
    @Inject
    AuditLedger ledger;
    @Inject
    Acts acts;
    @Inject
    Configuration configuration;
    @Inject
    Clock clock;

    @PostConstruct
    void open() {
        AuditRetention.ofThisServer();
    }

    /** Every night; each node of a cluster may do it. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    void removeOutdated() {
        Instant moment = clock.instant().minus(Duration.ofDays(configuration.number(AuditParameters.RETENTION)));
        long until = 0;
        for (long removed = ledger.removePart(moment); removed > 0; removed = ledger.removePart(moment)) {
            until = removed;
        }
        if (until > 0) {
            acts.tell(AuditedAct.of(AuditActs.REMOVE).with("until", until));
        }
    }
}
