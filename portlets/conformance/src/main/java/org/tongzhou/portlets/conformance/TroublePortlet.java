package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.UnavailableException;

/** Portlets in trouble (PLT.5.2.2, PLT.5.5): which, the initialisation parameter {@code trouble} says. */
public class TroublePortlet extends GenericPortlet {
    private static final Map<String, AtomicInteger> RENDERINGS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> ENDINGS = new ConcurrentHashMap<>();
    private static final long HANG_MILLIS = 6_000;

    private volatile boolean wasUnavailable;

    @Override
    public void init() throws PortletException {
        if ("init".equals(getInitParameter("trouble"))) {
            throw new PortletException("wanted by the test");
        }
    }

    @Override
    public void destroy() {
        count(ENDINGS, getPortletName());
    }

    private static int count(Map<String, AtomicInteger> counters, String portlet) {
        return counters.computeIfAbsent(portlet, absent -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        count(RENDERINGS, getPortletName());
        switch (getInitParameter("trouble")) {
            case "exception" -> throw new PortletException("wanted by the test");
            case "runtime" -> {
                response.getWriter().write("half written <table><tr>");
                throw new IllegalStateException("wanted by the test");
            }
            case "error" -> throw new NoClassDefFoundError("wanted by the test");
            case "stack" -> endless(0);
            case "forever" -> throw new UnavailableException("wanted by the test");
            case "while" -> {
                if (!wasUnavailable) {
                    wasUnavailable = true;
                    throw new UnavailableException("wanted by the test", 1);
                }
                wasUnavailable = false;
            }
            case "late" -> {
                if (request.getParameter("late") != null) {
                    pause();
                }
            }
            default -> { }
        }
        var late = response.createRenderURL();
        late.setParameter("late", "1");
        new Report().put("renderings", RENDERINGS).put("endings", ENDINGS).url("late", late).into(getPortletName(), response);
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    /** Longer than the portal waits for a window. */
    private static void pause() {
        try {
            Thread.sleep(HANG_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
