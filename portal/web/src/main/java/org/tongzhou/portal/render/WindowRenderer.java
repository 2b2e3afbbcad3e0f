package org.tongzhou.portal.render;

import java.io.IOException;

import javax.portlet.PortletException;
import javax.portlet.UnavailableException;

import org.tongzhou.core.pages.PortletUsage;
import org.tongzhou.core.pages.UsageStatistics;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.portal.container.PageRequest;
import org.tongzhou.portal.container.PortalWindow;
import org.tongzhou.portal.container.Portlets;
import org.tongzhou.portal.container.Rendering;
import org.tongzhou.portal.container.ResponseCacheControl;

/** Renders one window on the calling thread, from the cache where the portlet allows it, and counts what happened. */
final class WindowRenderer {
    private final Portlets portlets;
    private final RenderCache cache;
    private final UsageStatistics statistics;

    WindowRenderer(Portlets portlets, RenderCache cache, UsageStatistics statistics) {
        this.portlets = portlets;
        this.cache = cache;
        this.statistics = statistics;
    }

    /** Never throws: whatever a portlet does becomes a result. */
    WindowResult render(PageRequest page, WindowDetails details) {
        return page.deployed(details).map(this::render).orElseGet(() -> WindowResult.unavailable(details, null));
    }

    private WindowResult render(PortalWindow window) {
        PortletUsage usage = statistics.of(window.details().portlet());
        return result(window, () -> render(window, usage), usage::failed);
    }

    /** As {@link #render}, for somebody who looks whether he wants the portlet: nothing is counted, nothing kept. */
    WindowResult preview(PageRequest page, WindowDetails details) {
        return page.deployed(details)
            .map(window -> result(window, () -> portlets.render(window, new ResponseCacheControl(null)), () -> { }))
            .orElseGet(() -> WindowResult.unavailable(details, null));
    }

    private interface Call {
        Rendering run() throws PortletException, IOException;
    }

    private static WindowResult result(PortalWindow window, Call call, Runnable failed) {
        WindowDetails details = window.details();
        try {
            return WindowResult.rendered(details, window, call.run());
        } catch (UnavailableException e) {
            failed.run();
            return WindowResult.unavailable(details, window);
        } catch (PortletException | IOException | RuntimeException | Error e) {
            failed.run();
            return WindowResult.failed(details, window,
                Incident.log("window " + details.id() + " of portlet " + details.portlet().format() + " failed to render", e));
        }
    }

    private Rendering render(PortalWindow window, PortletUsage usage) throws PortletException, IOException {
        long start = System.nanoTime();
        RenderCache.Place place = RenderCache.Place.of(window);
        RenderCache.Entry kept = cache.find(place);
        if (kept != null && kept.isFresh(start)) {
            usage.servedFromCache();
            return kept.rendering();
        }
        Rendering rendering = call(window, place, kept);
        usage.rendered(System.nanoTime() - start);
        return rendering;
    }

    /** PLT.22.2: the portlet is shown the token of stale markup and may say that it is still good. */
    private Rendering call(PortalWindow window, RenderCache.Place place, RenderCache.Entry kept) throws PortletException, IOException {
        ResponseCacheControl control = new ResponseCacheControl(kept == null ? null : kept.etag());
        Rendering rendering = portlets.render(window, control);
        Rendering shown = control.useCachedContent() && kept != null ? kept.rendering() : rendering;
        cache.keep(place, shown, control, System.nanoTime());
        return shown;
    }
}
