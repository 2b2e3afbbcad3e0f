package org.tongzhou.core.organization;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.tongzhou.core.shared.CommittedCache;

/** Remembers to which units sections belong, as each request asks it of its caller; a city has some hundreds. Checks no caller. */
@ApplicationScoped
public class SectionShelf {
    private static final String ALL = "all";

    @Inject
    UnitRepository units;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, SectionHomes> remembered;

    @PostConstruct
    void open() {
        remembered = new CommittedCache<>(transactions, 1);
    }

    /** Before others look at who belongs where now. */
    public void organizationChanged(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) OrganizationChanged event) {
        changed();
    }

    /** The same; others look at it before the act is told. */
    public void unitRenamed(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) UnitRenamed event) {
        changed();
    }

    /** Something that is remembered is not so any more. */
    public void changed() {
        remembered.changed(ALL);
    }

    public SectionHomes homes() {
        return remembered.get(ALL, all -> Optional.of(read())).orElseThrow();
    }

    /** The same as they are in this transaction, whatever is remembered. */
    public SectionHomes read() {
        return new SectionHomes(units.listSectionHomes());
    }
}
