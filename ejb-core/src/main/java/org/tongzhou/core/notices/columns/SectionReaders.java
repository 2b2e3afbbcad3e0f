package org.tongzhou.core.notices.columns;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tongzhou.core.organization.OrganizationChanged;

/**
 * A section's column is read by the sections that its unit has. Where these have become others, what stands in the column is told so. Looked at
 * once after each transaction that changes the organization, in one of its own.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(SUPPORTS)
public class SectionReaders {
    /** What was told last, on this server; what is not known yet is told anew. */
    private final Map<Long, Parties> told = new ConcurrentHashMap<>();
    @Inject
    ColumnShelf shelf;
    @Inject
    Event<SectionsChanged> sections;
    @Inject
    Event<ColumnChanged> columns;
    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Sections may have changed. */
    public record SectionsChanged() {
    }

    public void organizationChanged(@Observes OrganizationChanged event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            sections.fire(new SectionsChanged());
        } else if (transactions.getResource(SectionsChanged.class) == null) {
            transactions.putResource(SectionsChanged.class, true);
            sections.fire(new SectionsChanged());
        }
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void look(@Observes(during = AFTER_SUCCESS) SectionsChanged event) {
        shelf.read().stream().filter(column -> column.facts().kind() == ColumnKind.SECTION)
            .filter(column -> !column.readers().equals(told.put(column.id(), column.readers())))
            .forEach(column -> columns.fire(new ColumnChanged(column.id(), true, false)));
    }
}
