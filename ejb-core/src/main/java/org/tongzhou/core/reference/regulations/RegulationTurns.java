package org.tongzhou.core.reference.regulations;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Asks those who keep a regulation now, each in a transaction of its own. Serves {@link RegulationsEnding}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class RegulationTurns {
    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationNews news;

    public void ask(long id) {
        regulations.lock(id).ifPresent(news::ask);
    }
}
