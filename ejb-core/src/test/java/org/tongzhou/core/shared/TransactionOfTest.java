package org.tongzhou.core.shared;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one transaction of a test's thread. */
final class TransactionOfTest implements TransactionSynchronizationRegistry {
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private Object key;

    void begin() {
        key = new Object();
    }

    void commit() {
        end(Status.STATUS_COMMITTED);
    }

    void rollBack() {
        end(Status.STATUS_ROLLEDBACK);
    }

    private void end(int status) {
        List<Synchronization> told = List.copyOf(synchronizations);
        synchronizations.clear();
        resources.clear();
        key = null;
        told.forEach(synchronization -> synchronization.afterCompletion(status));
    }

    void suspended(Runnable work) {
        Object suspended = key;
        key = null;
        work.run();
        key = suspended;
    }

    @Override
    public Object getTransactionKey() {
        return key;
    }

    @Override
    public void putResource(Object name, Object value) {
        resources.put(name, value);
    }

    @Override
    public Object getResource(Object name) {
        return resources.get(name);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        synchronizations.add(synchronization);
    }

    @Override
    public int getTransactionStatus() {
        return key == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }
}
