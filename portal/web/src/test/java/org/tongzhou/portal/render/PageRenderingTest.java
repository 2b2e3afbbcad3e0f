package org.tongzhou.portal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.render.PageRendering.Pending;

@Timeout(30)
class PageRenderingTest {
    private static final PortletReference PORTLET = PortletReference.parse("/a::p");
    private static final Duration SHORT = Duration.ofMillis(30); // where no window can be shown in time
    private static final Duration AMPLE = Duration.ofSeconds(1); // where quick windows must be, however busy the machine
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int THREADS = 4;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Semaphore threads = new Semaphore(THREADS);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() throws InterruptedException {
        release.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.availablePermits()).as("every thread is given back").isEqualTo(THREADS);
    }

    @Test
    void resultsStandInTheOrderOfTheWindowsWhateverEndsFirst() throws InterruptedException {
        List<WindowDetails> windows = windows(4);
        CountDownLatch lastHasEnded = new CountDownLatch(1);

        List<Pending> pending = rendering(windows, LONG, pool, window -> {
            if (window.id() == 4) {
                lastHasEnded.countDown();
            } else {
                awaitQuietly(lastHasEnded);
            }
            return done(window);
        }).await();

        assertThat(pending).extracting(p -> p.result().getNow(null).details()).isEqualTo(windows);
    }

    @Test
    void quickWindowsAreOneThreadsWork() throws InterruptedException {
        Set<Thread> workers = ConcurrentHashMap.newKeySet();

        rendering(windows(20), LONG, LONG, pool, window -> {
            workers.add(Thread.currentThread());
            return done(window);
        }).await();

        assertThat(workers).hasSize(1);
    }

    @Test
    void moreThreadsJoinWhileWindowsTakeLong() throws InterruptedException {
        CountDownLatch allAtOnce = new CountDownLatch(THREADS);

        List<Pending> pending = rendering(windows(THREADS), LONG, pool, window -> {
            allAtOnce.countDown();
            awaitQuietly(allAtOnce); // ends only if each window has a thread of its own
            return done(window);
        }).await();

        assertThat(pending).allMatch(p -> p.result().isDone());
    }

    @Test
    void aWindowPastItsTimeIsLeftBehindAndCanBeFetchedLater() throws Exception {
        List<Pending> pending = rendering(windows(2), AMPLE, pool, window -> {
            if (window.id() == 1) {
                awaitQuietly(release);
            }
            return done(window);
        }).await();

        assertThat(pending.get(0).result()).isNotDone();
        assertThat(pending.get(0).begun()).isTrue();
        assertThat(pending.get(1).result()).isDone();
        release.countDown();
        assertThat(pending.get(0).result().get(10, TimeUnit.SECONDS).outcome()).isEqualTo(WindowResult.Outcome.UNAVAILABLE);
    }

    @Test
    void aPortletThatHangsIsPutAsideAndTheOthersGoOn() throws InterruptedException {
        Bulkhead bulkhead = new Bulkhead(1, LONG);
        rendering(windows(1), AMPLE, AMPLE, pool, bulkhead, window -> {
            awaitQuietly(release);
            return done(window);
        }).await();
        AtomicInteger calls = new AtomicInteger();
        WindowDetails other = window(9, PortletReference.parse("/a::other"));

        List<Pending> pending = rendering(List.of(windows(1).get(0), other), LONG, LONG, pool, bulkhead, window -> {
            calls.incrementAndGet();
            return done(window);
        }).await();

        assertThat(pending).allMatch(p -> p.result().isDone());
        assertThat(calls).as("only the other portlet is called").hasValue(1);
    }

    @Test
    void whenNoThreadIsFreeThePageComesInTimeWithoutItsWindows() throws InterruptedException {
        threads.drainPermits();

        List<Pending> pending = rendering(windows(3), SHORT, pool, PageRenderingTest::done).await();

        assertThat(pending).hasSize(3).noneMatch(p -> p.result().isDone()).noneMatch(Pending::begun);
        threads.release(THREADS);
    }

    @Test
    void whenThePoolRefusesThePageComesInTimeWithoutItsWindows() throws InterruptedException {
        Executor full = work -> {
            throw new RejectedExecutionException("full");
        };

        List<Pending> pending = rendering(windows(3), SHORT, full, PageRenderingTest::done).await();

        assertThat(pending).hasSize(3).noneMatch(p -> p.result().isDone());
    }

    @Test
    void aPageWithoutWindowsIsDoneAtOnce() throws InterruptedException {
        assertThat(rendering(List.of(), LONG, pool, PageRenderingTest::done).await()).isEmpty();
    }

    private PageRendering rendering(List<WindowDetails> windows, Duration limit, Executor executor,
        Function<WindowDetails, WindowResult> renderer) {
        return rendering(windows, limit, Duration.ofMillis(1), executor, renderer);
    }

    private PageRendering rendering(List<WindowDetails> windows, Duration limit, Duration stagger, Executor executor,
        Function<WindowDetails, WindowResult> renderer) {
        return rendering(windows, limit, stagger, executor, new Bulkhead(THREADS, LONG), renderer);
    }

    private PageRendering rendering(List<WindowDetails> windows, Duration limit, Duration stagger, Executor executor, Bulkhead bulkhead,
        Function<WindowDetails, WindowResult> renderer) {
        RenderSettings settings = new RenderSettings(limit, LONG, stagger, THREADS, THREADS, THREADS, THREADS, THREADS, LONG);
        return new PageRendering(windows, renderer, executor, threads, bulkhead, settings);
    }

    private static List<WindowDetails> windows(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(id -> window(id, PORTLET)).toList();
    }

    private static WindowDetails window(long id, PortletReference portlet) {
        return new WindowDetails(id, portlet, new Place(0, 0, 12, 8, true), false, LayerKind.PORTAL, Locks.NONE);
    }

    private static WindowResult done(WindowDetails window) {
        return WindowResult.unavailable(window, null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
