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
        PortalWindow window = page.deployed(details).orElse(null);
        if (window == null) {
            return WindowResult.unavailable(details, null);
        }
        PortletUsage usage = statistics.of(details.portlet());
        long start = System.nanoTime();
        try {
            RenderCache.Place place = RenderCache.Place.of(window);
            RenderCache.Entry kept = cache.find(place);
            if (kept != null && kept.isFresh(start)) {
                usage.servedFromCache();
                return WindowResult.rendered(details, window, kept.rendering());
            }
            WindowResult result = WindowResult.rendered(details, window, call(window, place, kept));
            usage.rendered(System.nanoTime() - start);
            return result;
        } catch (UnavailableException e) {
            usage.failed();
            return WindowResult.unavailable(details, window);
        } catch (PortletException | IOException | RuntimeException | Error e) {
            usage.failed();
            return WindowResult.failed(details, window,
                Incident.log("window " + details.id() + " of portlet " + details.portlet().format() + " failed to render", e));
        }
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
