package org.tongzhou.core.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;

/** Wakes the indexer of this node when a change was committed here, and lets a search wait for what was committed before it. */
@ApplicationScoped
public class SearchSignal {
    @Resource
    TransactionSynchronizationRegistry transactions;
    /** Not this: the bean's proxy would take its own lock, and keep it while the bean waits. */
    private final Object lock = new Object();
    private long told;
    private long settled;

    /** A change is told in the present transaction: the indexer is woken when that is committed. */
    void changed() {
        if (transactions.getResource(SearchSignal.class) != null) {
            return;
        }
        transactions.putResource(SearchSignal.class, this);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    tell();
                }
            }
        });
    }

    void tell() {
        synchronized (lock) {
            told++;
            lock.notifyAll();
        }
    }

    long told() {
        synchronized (lock) {
            return told;
        }
    }

    /** All that was told so far is in the index. @param seen what {@link #told} said before the changes were read */
    void settle(long seen) {
        synchronized (lock) {
            settled = Math.max(settled, seen);
            lock.notifyAll();
        }
    }

    /** Waits for something to be told, for a while at most. */
    void awaitNews(Duration patience) throws InterruptedException {
        synchronized (lock) {
            if (told == settled) {
                lock.wait(patience.toMillis());
            }
        }
    }

    /** Waits until what was committed on this node is in the index, for a while at most. */
    void awaitSettled(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (lock) {
            long wanted = told;
            try {
                for (long left = patience.toMillis(); settled < wanted && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                    lock.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
