package org.tongzhou.portal.render;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;

import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;

import org.tongzhou.core.pages.PreferenceService;
import org.tongzhou.core.pages.UsageStatistics;
import org.tongzhou.core.pages.UsageStatisticsService;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.container.PortalWindow;
import org.tongzhou.portal.container.Portlets;
import org.tongzhou.portal.render.PageRendering.Pending;

/** Renders the windows of pages and keeps what is late for the browser to fetch. */
@ApplicationScoped
public class PageRenderer {
    private static final int TICKET_BYTES = 15;
    private static final int IDLE_SECONDS = 30;

    private final RenderSettings settings = RenderSettings.ofSystem();
    private final RenderCache cache = new RenderCache();
    private final SecureRandom random = new SecureRandom();
    private final Semaphore threads = new Semaphore(settings.serverThreads());
    private final PortletCalls renderings = new PortletCalls(settings.portletThreads());
    private final PortletCalls directCalls = new PortletCalls(settings.directCalls());
    private final Bulkhead bulkhead = new Bulkhead(settings.hanging(), settings.probe());
    /** Emptied in time even if nobody asks, since a result holds the application of its portlet. */
    private final Cache<Ticket, CompletableFuture<WindowResult>> late =
        Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(2, TimeUnit.MINUTES)
            .scheduler(Scheduler.systemScheduler()).build();

    @Resource
    private ManagedThreadFactory threadFactory;
    @Inject
    private PreferenceService preferences;
    @Inject
    private UsageStatisticsService usage;
    @Inject
    private ServletContext servletContext;

    private ExecutorService executor;
    private Portlets portlets;
    private UsageStatistics statistics;
    private WindowRenderer renderer;

    /** A late window belongs to the session that has asked for it. */
    private record Ticket(String sessionId, String number) {
    }

    /**
     * Threads take the portal's context (class loader, naming) once, when they are made. A ManagedExecutorService takes it anew for
     * each task, which costs this server as much as rendering four quick windows.
     */
    @PostConstruct
    void start() {
        executor = new ThreadPoolExecutor(0, settings.serverThreads(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
            threadFactory);
        portlets = new Portlets(preferences, servletContext.getContextPath());
        statistics = usage.recorder();
        renderer = new WindowRenderer(portlets, cache, statistics);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    /** Calls portlets to act and to serve. */
    public Portlets portlets() {
        return portlets;
    }

    /**
     * Renders these windows, each within the time a page waits; the results stand in the order of the windows.
     *
     * @throws InterruptedException if the server shuts down meanwhile
     */
    public List<WindowResult> render(PageRequest page, List<WindowDetails> windows) throws InterruptedException {
        return await(windows, window -> bounded(page, window, renderer::render)).stream().map(pending -> result(page, pending)).toList();
    }

    /**
     * Renders a window that stands on no page, for somebody who looks whether he wants it: the portlet is asked as for a page, but
     * its use is not counted, and what it answers is not kept. What is late stays away.
     *
     * @throws InterruptedException if the server shuts down meanwhile
     */
    public WindowResult preview(PageRequest page, WindowDetails window) throws InterruptedException {
        return await(List.of(window), alone -> bounded(page, alone, renderer::preview)).get(0).result()
            .getNow(WindowResult.late(window, page.deployed(window).orElse(null), null));
    }

    private List<Pending> await(List<WindowDetails> windows, Function<WindowDetails, WindowResult> rendering) throws InterruptedException {
        Subject user = SecurityUtils.getSubject();
        Executor asUser = work -> executor.execute(user.associateWith(work));
        return new PageRendering(windows, rendering, asUser, threads, bulkhead, settings).await();
    }

    private WindowResult bounded(PageRequest page, WindowDetails window, BiFunction<PageRequest, WindowDetails, WindowResult> rendering) {
        Optional<WindowResult> off = switchedOff(page, window);
        if (off.isPresent()) {
            return off.get();
        }
        if (!renderings.enter(window.portlet())) {
            return WindowResult.unavailable(window, null);
        }
        try {
            return rendering.apply(page, window);
        } finally {
            renderings.leave(window.portlet());
        }
    }

    private static Optional<WindowResult> switchedOff(PageRequest page, WindowDetails window) {
        return page.page().maintenance(window)
            .map(message -> WindowResult.switchedOff(window, page.deployed(window).orElse(null), message));
    }

    /** Begins an action or a resource of a portlet. @return false if too many run; else {@link #endCall} must follow */
    public boolean beginCall(WindowDetails window) {
        return directCalls.enter(window.portlet());
    }

    /** Ends what {@link #beginCall} has begun. */
    public void endCall(WindowDetails window) {
        directCalls.leave(window.portlet());
    }

    private WindowResult result(PageRequest page, Pending pending) {
        WindowResult done = pending.result().getNow(null);
        if (done != null) {
            return done;
        }
        statistics.of(pending.window().portlet()).timedOut();
        PortalWindow window = page.deployed(pending.window()).orElse(null);
        if (!pending.begun()) {
            return WindowResult.late(pending.window(), window, null); // nothing will come of it: the fetch renders anew
        }
        byte[] bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        String number = Base64.getUrlEncoder().encodeToString(bytes);
        late.put(new Ticket(page.viewer().sessionId(), number), pending.result());
        return WindowResult.late(pending.window(), window, number);
    }

    /**
     * The result of a late window, awaited; or a new rendering where the ticket is unknown or used up.
     *
     * @param ticket from the page, null to render anew
     */
    public WindowResult fetch(PageRequest page, WindowDetails window, String ticket) throws InterruptedException {
        Optional<WindowResult> off = switchedOff(page, window);
        if (off.isPresent()) {
            return off.get(); // also of a rendering that was late when it was still on
        }
        Ticket key = new Ticket(page.viewer().sessionId(), ticket == null ? "" : ticket);
        CompletableFuture<WindowResult> result = late.getIfPresent(key);
        if (result == null) {
            return render(page, List.of(window)).get(0);
        }
        try {
            WindowResult done = result.get(settings.fetchLimit().toMillis(), TimeUnit.MILLISECONDS);
            late.invalidate(key);
            return done;
        } catch (TimeoutException e) {
            return WindowResult.unavailable(window, page.deployed(window).orElse(null));
        } catch (ExecutionException e) {
            throw new IllegalStateException("renderings end with a result", e);
        }
    }

    /** Forgets markup that an action and its events have made old (PLT.22.1). */
    public void dropTouched(PageRequest page) {
        page.touchedWindows().forEach(window -> cache.drop(window, page.viewer().sessionId()));
    }
}
