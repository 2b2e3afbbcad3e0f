package org.tongzhou.core.organization;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A file is taken within one transaction: all of it, or nothing. Checks no caller; serves {@link OrganizationImportService}. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportTransactions {
    @Inject
    OrganizationImport imports;
    @Resource
    SessionContext context;

    /** What would be done: it is done and undone. */
    public ImportReport check(ImportFile file) {
        ImportReport report = imports.take(file, () -> { }).report();
        context.setRollbackOnly();
        return report;
    }

    /** Does it, if nothing is refused. */
    public ImportReport apply(ImportFile file, Runnable step) {
        imports.lock();
        OrganizationImport.Done done = imports.take(file, step);
        if (done.report().isClean()) {
            imports.tell(file, done);
        } else {
            context.setRollbackOnly();
        }
        return done.report();
    }
}
