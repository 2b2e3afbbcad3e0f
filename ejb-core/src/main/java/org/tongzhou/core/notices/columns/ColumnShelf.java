package org.tongzhou.core.notices.columns;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/** Remembers all columns, as every list of what stands in them asks which of them its reader sees; an office has some hundreds. Checks no caller. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ColumnShelf {
    private static final String ALL = "all";

    @Inject
    ColumnRepository columns;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, List<ShelvedColumn>> remembered;

    @PostConstruct
    void open() {
        remembered = new CommittedCache<>(transactions, 1);
    }

    /** Before others look at what the column is now. */
    public void columnChanged(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ColumnChanged event) {
        changed();
    }

    /** Something that is remembered is not so any more. */
    public void changed() {
        remembered.changed(ALL);
    }

    /** From the top down, each followed by those below it. */
    public List<ShelvedColumn> all() {
        return remembered.get(ALL, all -> Optional.of(read())).orElseThrow();
    }

    /** The same as they are in this transaction, whatever is remembered. */
    public List<ShelvedColumn> read() {
        return new ColumnTree(columns.listAll()).columns();
    }
}
