package org.tongzhou.core.delegation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;
import org.tongzhou.core.shared.OfficeZone;

/** Remembers the delegations that are planned or running, as every page with things to do asks for them; a city has some hundreds. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DelegationShelf {
    private static final String GOING = "going";

    @Inject
    DelegationRepository delegations;
    @Inject
    Clock clock;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, List<Going>> going;

    private record Going(LocalDate from, LocalDate until, ActingFor acting) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    @PostConstruct
    void openDelegations() {
        going = new CommittedCache<>(transactions, 1);
    }

    /** One was made or ended. */
    public void changed() {
        going.changed(GOING);
    }

    /** Those of today. */
    public List<ActingFor> running() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
        return going.get(GOING, all -> Optional.of(read(day))).orElseThrow().stream().filter(each -> each.isOn(day)).map(Going::acting).toList();
    }

    private List<Going> read(LocalDate day) {
        return delegations.listLasting(day).stream().map(each -> new Going(each.getFromDay(), each.getUntilDay(), each.acting())).toList();
    }
}
