package org.tongzhou.core.shared;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers values that were read from the database, only ever as committed.
 * Who changes what a key stands for says {@link #changed} in the same transaction: that transaction reads past the cache
 * from then on, and when it has ended, well or badly, everybody reads anew. A value that was being read
 * meanwhile is not remembered. When the cache is full, it starts over.
 */
public final class CommittedCache<K, V> {
    private final TransactionSynchronizationRegistry transactions;
    private final int maxEntries;
    private final Map<K, V> values = new ConcurrentHashMap<>();
    private long generation;

    public CommittedCache(TransactionSynchronizationRegistry transactions, int maxEntries) {
        this.transactions = transactions;
        this.maxEntries = maxEntries;
    }

    /** The remembered value, else what {@code read} finds; an empty answer is not remembered. */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        if (isChangedInThisTransaction(key)) {
            return read.apply(key);
        }
        V known = values.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        long before = generation();
        Optional<V> found = read.apply(key);
        found.ifPresent(value -> remember(key, value, before));
        return found;
    }

    /** Forgets the value of a key; inside a transaction, when that has ended. */
    public void changed(K key) {
        if (transactions.getTransactionKey() == null) {
            forget(Set.of(key));
            return;
        }
        changedKeys(true).add(key);
    }

    private boolean isChangedInThisTransaction(K key) {
        if (transactions.getTransactionKey() == null) {
            return false;
        }
        Set<K> keys = changedKeys(false);
        return keys != null && keys.contains(key);
    }

    @SuppressWarnings("unchecked") // the resource named by this cache is put below only
    private Set<K> changedKeys(boolean create) {
        Set<K> keys = (Set<K>) transactions.getResource(this);
        if (keys == null && create) {
            Set<K> mine = new HashSet<>();
            transactions.putResource(this, mine);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing to do before
                }

                @Override
                public void afterCompletion(int status) {
                    forget(mine);
                }
            });
            return mine;
        }
        return keys;
    }

    private synchronized long generation() {
        return generation;
    }

    private synchronized void remember(K key, V value, long before) {
        if (generation != before) {
            return;
        }
        if (values.size() >= maxEntries) {
            values.clear();
        }
        values.put(key, value);
    }

    private synchronized void forget(Set<K> keys) {
        generation++;
        values.keySet().removeAll(keys);
    }
}
