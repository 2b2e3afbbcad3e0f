package org.tongzhou.core.organization;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Who leaves is in charge of nothing any more, has no secretary and is nobody's, in the transaction in which he leaves. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class LeavingLeaders {
    @Inject
    LeaderRepository leaders;
    @Inject
    Today today;

    public void personLeft(@Observes StaffLeft event) {
        LocalDate day = today.day();
        leaders.listCharges(day).stream().filter(each -> each.getLeader().getId() == event.personId()).forEach(each -> each.endBy(day));
        leaders.listSecretaries(day).stream().filter(each -> each.getLeader().getId() == event.personId() || each.getSecretary().getId() == event.personId())
            .forEach(each -> each.endBy(day));
    }
}
