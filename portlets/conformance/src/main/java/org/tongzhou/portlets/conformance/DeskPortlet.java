package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletURL;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.WindowState;
import javax.portlet.WindowStateException;
import javax.xml.namespace.QName;

/**
 * A window to work in: links and a form, as tests of interactions need them. It says how often it was rendered, so that one can
 * see which windows an interaction has shown anew.
 */
public class DeskPortlet extends GenericPortlet {
    private static final Map<String, AtomicInteger> RENDERINGS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> ACTIONS = new ConcurrentHashMap<>();

    @Override
    public void processAction(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        ACTIONS.computeIfAbsent(request.getWindowID(), absent -> new AtomicInteger()).incrementAndGet();
        switch (Objects.requireNonNullElse(request.getParameter("act"), "save")) {
            case "fail" -> throw new PortletException("wanted by the test");
            case "leave" -> response.sendRedirect(request.getContextPath() + "/elsewhere.html");
            case "event" -> response.setEvent(new QName(EventsPortlet.NAMESPACE, "city"), request.getParameter("text"));
            case "refuse" -> response.setRenderParameter("problem", Objects.requireNonNullElse(request.getParameter("text"), ""));
            default -> response.setRenderParameter("saved", Objects.requireNonNullElse(request.getParameter("text"), "a file"));
        }
    }

    @Override
    public void processEvent(EventRequest request, EventResponse response) {
        response.setRenderParameter("heard", String.valueOf(request.getEvent().getValue()));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        int renderings = RENDERINGS.computeIfAbsent(request.getWindowID(), absent -> new AtomicInteger()).incrementAndGet();
        PortletURL next = response.createRenderURL();
        next.setParameter("step", Integer.toString(step(request) + 1));
        PortletURL city = response.createRenderURL();
        city.setParameter("city", "北京");
        PortletURL large = response.createRenderURL();
        large.setParameters(request.getPrivateParameterMap());
        setMaximized(large);
        PortletURL action = response.createActionURL();
        PortletURL failing = response.createActionURL();
        failing.setParameter("act", "fail");

        response.setContentType("text/html");
        PrintWriter out = response.getWriter();
        Report report = new Report().put("renderings", renderings).put("actions", ACTIONS.get(request.getWindowID()))
            .put("contentType", request.getProperty("content-type"))
            .parameters("param", request.getParameterMap())
            .url("next", next).url("city", city).url("large", large).url("action", action);
        out.write("<details><summary>report</summary>" + report.markup(getPortletName()) + "</details>");
        String id = response.getNamespace();
        out.write("""
            <p>step <b class="step">%d</b>, city <b class="city">%s</b>, saved <b class="saved">%s</b>, heard <b class="heard">%s</b></p>
            <p><a href="%s">next step</a> <a href="%s">set city</a> <a href="%s">enlarge</a> <a href="%s" download>fetch file</a></p>
            <form method="post" action="%s">
            <label for="%stext">text</label> <input id="%stext" name="text" value="%s"%s>
            <label for="%snote">note</label> <textarea id="%snote" name="note"></textarea>
            <button name="act" value="save">save</button> <button name="act" value="event">tell</button>
            <button name="act" value="refuse">be refused</button> <button name="act" value="leave">go away</button>
            <button formaction="%s">fail</button>
            </form>
            <form method="post" enctype="multipart/form-data" action="%s">
            <label for="%sfile">file</label> <input id="%sfile" type="file" name="file"> <button>upload</button>
            </form>
            """.formatted(step(request), shown(request, "city"), shown(request, "saved"), shown(request, "heard"),
                next, city, large, response.createResourceURL(), action, id, id, shown(request, "problem"),
                request.getParameter("problem") == null ? "" : " aria-invalid=\"true\"", id, id, failing, action, id, id));
    }

    private static void setMaximized(PortletURL url) {
        try {
            url.setWindowState(WindowState.MAXIMIZED);
        } catch (WindowStateException e) {
            throw new IllegalStateException("every portal knows this state", e);
        }
    }

    private static int step(RenderRequest request) {
        String step = request.getParameter("step");
        return step == null ? 0 : Integer.parseInt(step);
    }

    private static String shown(RenderRequest request, String parameter) {
        return Report.escape(Objects.requireNonNullElse(request.getParameter(parameter), ""));
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write("a file");
    }
}
