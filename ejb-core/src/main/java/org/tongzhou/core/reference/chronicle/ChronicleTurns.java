package org.tongzhou.core.reference.chronicle;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Asks those who confirm or write now, each entry in a transaction of its own. Serves {@link ChronicleOfPeople}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class ChronicleTurns {
    @Inject
    ChronicleRepository entries;
    @Inject
    ChronicleNews news;

    public void ask(long id) {
        entries.lock(id).ifPresent(news::ask);
    }
}
