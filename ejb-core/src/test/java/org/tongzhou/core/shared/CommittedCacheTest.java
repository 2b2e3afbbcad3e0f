package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommittedCacheTest {
    private final Transaction transaction = new Transaction();
    private final CommittedCache<String, String> cache = new CommittedCache<>(transaction, 2);
    private final Map<String, String> database = new HashMap<>(Map.of("a", "old"));
    private int reads;

    @Test
    void aValueIsReadOnce() {
        read("a");
        read("a");

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void absenceIsNotRemembered() {
        assertThat(read("b")).isEmpty();
        database.put("b", "new");

        assertThat(read("b")).contains("new");
    }

    @Test
    void whoChangesReadsTheChangeAndLeavesNothingBehindBeforeTheEnd() {
        read("a");
        transaction.begin();
        database.put("a", "new");
        cache.changed("a");

        assertThat(read("a")).contains("new");
        transaction.suspended(() -> assertThat(read("a")).contains("old"));
    }

    @Test
    void everybodyReadsAnewAfterTheTransaction() {
        read("a");
        transaction.begin();
        database.put("a", "new");
        cache.changed("a");

        transaction.end();

        assertThat(read("a")).contains("new");
    }

    @Test
    void aChangeOutsideOfTransactionsCountsAtOnce() {
        read("a");
        database.put("a", "new");

        cache.changed("a");

        assertThat(read("a")).contains("new");
    }

    @Test
    void aValueReadWhileAnotherTransactionEndsIsNotRemembered() {
        Optional<String> readTooEarly = cache.get("a", key -> {
            String before = database.get(key);
            database.put(key, "new");
            cache.changed(key);
            return Optional.of(before);
        });

        assertThat(readTooEarly).contains("old");
        assertThat(read("a")).contains("new");
    }

    @Test
    void aFullCacheStartsOver() {
        database.putAll(Map.of("b", "b", "c", "c"));
        read("a");
        read("b");
        read("c");

        read("c");
        read("a");

        assertThat(reads).isEqualTo(4);
    }

    private Optional<String> read(String key) {
        return cache.get(key, k -> {
            reads++;
            return Optional.ofNullable(database.get(k));
        });
    }

    /** The one transaction of this thread. */
    private static final class Transaction implements TransactionSynchronizationRegistry {
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private final Map<Object, Object> resources = new HashMap<>();
        private Object key;

        void begin() {
            key = new Object();
        }

        void end() {
            synchronizations.forEach(s -> s.afterCompletion(Status.STATUS_COMMITTED));
            key = null;
            resources.clear();
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
}
