package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.StaleDataException;

class TurnsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsRefusedAtOnce() throws Exception {
        Turns turns = new Turns(1, 0);
        CompletableFuture<Void> first = occupy(turns);

        assertThatThrownBy(() -> turns.take(() -> { })).isInstanceOfSatisfying(StaleDataException.class,
            refusal -> assertThat(refusal.key()).isEqualTo("security.loginBusy"));

        end.countDown();
        first.get(30, TimeUnit.SECONDS);
        AtomicInteger done = new AtomicInteger();
        turns.take(done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void whoWaitsGetsHisTurn() throws Exception {
        Turns turns = new Turns(1, 1);
        CompletableFuture<Void> first = occupy(turns);
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> turns.take(done::incrementAndGet), threads);
        assertThat(done).hasValue(0);

        end.countDown();
        CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);
        assertThat(done).hasValue(1);
    }

    @Test
    void aFailureGivesThePlaceBack() {
        Turns turns = new Turns(1, 0);
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> turns.take(() -> {
                throw new IllegalStateException();
            })).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Takes a turn until {@link #end}; returns when it has begun. */
    private CompletableFuture<Void> occupy(Turns turns) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> occupied = CompletableFuture.runAsync(() -> turns.take(() -> {
            begun.countDown();
            awaitEnd();
        }), threads);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return occupied;
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
