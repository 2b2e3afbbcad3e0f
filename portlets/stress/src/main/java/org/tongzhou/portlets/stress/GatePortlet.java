package org.tongzhou.portlets.stress;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.portlet.GenericPortlet;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

/** Hangs while the gate is closed. The resource {@code close} closes it, {@code open} lets all go on, each tells how many are inside. */
public class GatePortlet extends GenericPortlet {
    private static final int SECONDS_MAX = 60; // a test that fails must not block the server for good
    private static final AtomicInteger INSIDE = new AtomicInteger();
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        if (getInitParameter("hangs") != null) {
            await();
        }
        response.getWriter().write(new Lines().put("user", request.getRemoteUser()).link("control", response.createResourceURL())
            .markup(request.getWindowID()));
    }

    private static void await() {
        INSIDE.incrementAndGet();
        try {
            gate.await(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            INSIDE.decrementAndGet();
        }
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        switch (String.valueOf(request.getParameter("gate"))) {
            case "close" -> gate = new CountDownLatch(1);
            case "open" -> gate.countDown();
            default -> { }
        }
        response.setContentType("text/plain");
        response.getWriter().write(Integer.toString(INSIDE.get()));
    }
}
