package org.tongzhou.portal.render;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.tongzhou.core.pages.WindowDetails;

/**
 * The rendering of one page. One thread takes the windows in turn; when it is not done within the stagger, more and more
 * threads join: a page of quick windows costs one hand-over, a page of slow ones soon has a thread for each. The caller waits,
 * and leaves each window behind that is past its time; such a window goes on and can be fetched when it is done.
 */
final class PageRendering {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final List<Task> tasks;
    private final Function<WindowDetails, WindowResult> renderer;
    private final Executor executor;
    private final Semaphore threads;
    private final Bulkhead bulkhead;
    private final RenderSettings settings;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch allDone;

    /**
     * @param renderer renders a window and never throws
     * @param executor runs a worker on another thread, as this user
     * @param threads  the threads that may render in this server
     */
    PageRendering(List<WindowDetails> windows, Function<WindowDetails, WindowResult> renderer, Executor executor, Semaphore threads,
        Bulkhead bulkhead, RenderSettings settings) {
        this.tasks = windows.stream().map(Task::new).toList();
        this.allDone = new CountDownLatch(tasks.size());
        this.renderer = renderer;
        this.executor = executor;
        this.threads = threads;
        this.bulkhead = bulkhead;
        this.settings = settings;
    }

    private final class Task {
        private final WindowDetails window;
        private final CompletableFuture<WindowResult> result = new CompletableFuture<>();
        private volatile long startedNanos;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private volatile boolean started;
        private boolean leftBehind;
        private boolean ended;

        Task(WindowDetails window) {
            this.window = window;
        }

        /** @return whether the window had not been started, and now never will be */
        boolean giveUp() {
            return claimed.compareAndSet(false, true);
        }

        void run() {
            if (!claimed.compareAndSet(false, true)) {
                return;
            }
            long now = System.nanoTime();
            startedNanos = now;
            started = true;
            try {
                result.complete(bulkhead.admits(window.portlet(), now) ? renderer.apply(window)
                    : WindowResult.unavailable(window, null));
            } finally {
                end();
            }
        }

        private void end() {
            boolean wasLeftBehind;
            synchronized (this) {
                ended = true;
                wasLeftBehind = leftBehind;
            }
            if (wasLeftBehind) {
                bulkhead.ended(window.portlet());
            }
            allDone.countDown();
        }

        /** @return false if the window has ended in the last moment */
        synchronized boolean leaveBehind(long nowNanos) {
            if (ended) {
                return false;
            }
            if (!leftBehind) {
                leftBehind = true;
                bulkhead.overdue(window.portlet(), nowNanos);
            }
            return true;
        }
    }

    /**
     * A window of the page.
     *
     * @param result complete unless the window is late
     * @param begun  whether a late window has been started, so that its result will come
     */
    record Pending(WindowDetails window, CompletableFuture<WindowResult> result, boolean begun) {
    }

    /** Renders; returns when each window is done or past its time. */
    List<Pending> await() throws InterruptedException {
        long start = System.nanoTime();
        int workers = join(1);
        while (!allDone.await(pause(start, workers), TimeUnit.NANOSECONDS)) {
            if (mayGrow(workers)) {
                workers += join(Math.min(Math.max(1, workers), settings.pageThreads() - workers));
            }
            if (!leaveOverdueBehind(start)) {
                break;
            }
        }
        return tasks.stream().map(task -> new Pending(task.window, task.result, !task.giveUp())).toList();
    }

    private boolean mayGrow(int workers) {
        return next.get() < tasks.size() && workers < Math.min(settings.pageThreads(), tasks.size());
    }

    private long pause(long pageStart, int workers) {
        if (mayGrow(workers)) {
            return settings.stagger().toNanos();
        }
        long now = System.nanoTime();
        long nearest = LOOK_AGAIN_NANOS;
        for (Task task : tasks) {
            if (!task.result.isDone()) {
                nearest = Math.min(nearest, Math.max(0, deadline(task, pageStart) - now));
            }
        }
        return nearest;
    }

    private int join(int wanted) {
        int joined = 0;
        while (joined < wanted && threads.tryAcquire()) {
            try {
                executor.execute(this::work);
                joined++;
            } catch (RejectedExecutionException e) {
                threads.release();
                break;
            }
        }
        return joined;
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                tasks.get(i).run();
            }
        } finally {
            threads.release();
        }
    }

    /** A window that has not been started when the page's time is over counts as late as well. */
    private long deadline(Task task, long pageStart) {
        return (task.started ? task.startedNanos : pageStart) + settings.windowLimit().toNanos();
    }

    /** @return whether any window is still worth waiting for */
    private boolean leaveOverdueBehind(long pageStart) {
        long now = System.nanoTime();
        boolean awaited = false;
        for (Task task : tasks) {
            if (!task.result.isDone()) {
                boolean overdue = now - deadline(task, pageStart) >= 0;
                awaited |= !overdue || task.started && !task.leaveBehind(now);
            }
        }
        return awaited;
    }
}
