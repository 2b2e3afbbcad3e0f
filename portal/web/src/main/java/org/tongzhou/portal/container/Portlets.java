package org.tongzhou.portal.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.portlet.PortletException;
import javax.portlet.PortletRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.HeaderData;
import org.apache.pluto.container.PortletContainer;
import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.container.impl.PortletContainerFactory;

import org.tongzhou.core.pages.PreferenceService;

/** Calls portlets: the door of this package, and the one place that holds the Pluto container. */
public final class Portlets {
    private static final String RENDER_HEADERS_OPTION = "javax.portlet.renderHeaders";

    private final PortletContainer container;

    /**
     * @param preferences stores what users set
     * @param path        what addresses of the portal begin with
     */
    public Portlets(PreferenceService preferences, String path) {
        try {
            container = PortletContainerFactory.getInstance()
                .createContainer("tongzhou", new TongzhouServices(preferences, path));
            container.init();
        } catch (PortletContainerException e) {
            throw new IllegalStateException("the portlet container does not start", e);
        }
    }

    /**
     * Runs a user's act and the events that follow from it (PLT.11.3, PLT.15), and writes the outcome into the page's state.
     *
     * @return where the browser goes, and what has failed, if anything; a failed act changes no state
     */
    public ActionOutcome act(PortalWindow window, HttpServletRequest request, HttpServletResponse response)
        throws PortletException, IOException {
        PageRequest page = window.request();
        try {
            container.doAction(window, request, response, false);
        } catch (PortletContainerException e) {
            throw new PortletException(e);
        }
        return new ActionOutcome(page.actionLocation(), page.actionFailure());
    }

    /**
     * Where the browser goes after an action.
     *
     * @param location the page in its new state, or what the portlet has redirected to
     * @param failure  what the portlet has thrown, null if it has done its work
     */
    public record ActionOutcome(String location, Throwable failure) {
    }

    /** Lets a portlet serve a resource; it owns the response (PLT.13). */
    public void serve(PortalWindow window, HttpServletRequest request, HttpServletResponse response)
        throws PortletException, IOException {
        try {
            container.doServeResource(window, request, response);
        } catch (PortletContainerException e) {
            throw new PortletException(e);
        }
    }

    /**
     * Renders a window on this thread, header phase first for a Portlet 3.0 portlet, both parts for a JSR-286 one that has
     * asked for them (PLT.11.1.1.4.3).
     *
     * @param cacheControl gives the portlet the validation token of what is cached, and takes what it says (PLT.22)
     */
    public Rendering render(PortalWindow window, ResponseCacheControl cacheControl) throws PortletException, IOException {
        WindowServletRequest request = new WindowServletRequest(window.request().snapshot());
        WindowServletResponse response = new WindowServletResponse(window.request().locale());
        List<HeaderData> heads = new ArrayList<>(1);
        boolean twoParts = wantsTwoParts(window);
        try {
            if (window.isVersion3()) {
                heads.add(container.doHeader(window, request, response));
            } else if (twoParts) {
                heads.add(container.doRender(window, request, response, PortletRequest.RENDER_HEADERS));
                response.resetBuffer();
            }
            request.setAttribute(RequestContexts.CACHE_CONTROL, cacheControl);
            String part = twoParts ? PortletRequest.RENDER_MARKUP : null;
            heads.add(container.doRender(window, request, response, part));
        } catch (PortletContainerException e) {
            throw new PortletException(e);
        }
        return new Rendering(response.markup(), window.ownTitle(), window.fact(), window.nextModes(), window.carriesToken(), PageHead.of(heads));
    }

    private static boolean wantsTwoParts(PortalWindow window) {
        Map<String, String[]> options = window.config().getContainerRuntimeOptions();
        String[] option = options.get(RENDER_HEADERS_OPTION);
        return option != null && option.length > 0 && Boolean.parseBoolean(option[0]);
    }
}
