package org.tongzhou.bridge;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletConfig;
import javax.portlet.PortletException;
import javax.portlet.PortletMode;
import javax.portlet.PortletRequest;
import javax.portlet.PortletRequestDispatcher;
import javax.portlet.PortletResponse;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.WindowState;

/**
 * A portlet made of Faces views (JSR-329 3). portlet.xml names it, or a subclass, as the portlet's class, and lists the views
 * of each mode in an init parameter of the mode's name:
 *
 * <pre>{@code <init-param><name>view</name><value>list.xhtml details.xhtml</value></init-param>
 * <init-param><name>edit</name><value>settings.xhtml</value></init-param>}</pre>
 *
 * The files stand in {@value ModeViews#FOLDER}. The first view of a mode is shown at first; navigation leads to the others.
 */
public class FacesPortlet extends GenericPortlet {
    private final Map<String, ModeViews> viewsByMode = new HashMap<>();

    /** @throws PortletException if no view is named, or one that cannot be */
    @Override
    public void init(PortletConfig config) throws PortletException {
        super.init(config);
        for (String mode : Collections.list(config.getInitParameterNames())) {
            if (mode.equals(PortletMode.VIEW.toString()) || mode.equals(PortletMode.EDIT.toString())
                || mode.equals(PortletMode.HELP.toString())) {
                try {
                    viewsByMode.put(mode, ModeViews.parse(config.getInitParameter(mode)));
                } catch (IllegalArgumentException e) {
                    throw new PortletException("init parameter " + mode + " of portlet " + config.getPortletName(), e);
                }
            }
        }
        if (!viewsByMode.containsKey(PortletMode.VIEW.toString())) {
            throw new PortletException("portlet " + config.getPortletName() + " names no views in an init parameter 'view'");
        }
    }

    @Override
    protected void doDispatch(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        if (viewsOf(request) == null) {
            super.doDispatch(request, response);
        } else if (!request.getWindowState().equals(WindowState.MINIMIZED)) {
            response.setContentType("text/html");
            call(context(Phase.RENDER, request, response));
        }
    }

    @Override
    public void processAction(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        BridgeContext context = context(Phase.ACTION, request, response);
        call(context);
        ActionOutcome outcome = context.outcome();
        if (outcome instanceof ActionOutcome.Leave leave) {
            response.sendRedirect(leave.address());
        } else if (outcome instanceof ActionOutcome.Show show) {
            show(show, context, response);
        }
    }

    private static void show(ActionOutcome.Show show, BridgeContext context, ActionResponse response) {
        if (!show.viewId().equals(context.views().first())) {
            response.setRenderParameter(Parameters.VIEW, context.views().name(show.viewId()));
        }
        if (show.stateId() != null) {
            response.setRenderParameter(Parameters.STATE, show.stateId());
        }
        if (show.parameters() != null) {
            show.parameters().forEach((name, values) -> response.setRenderParameter(name, values.toArray(String[]::new)));
        } else {
            context.renderParameters().forEach(response::setRenderParameter);
        }
    }

    /** The view stays as it is; what observers of the event have changed is seen when it renders. */
    @Override
    public void processEvent(EventRequest request, EventResponse response) throws PortletException, IOException {
        response.setRenderParameters(request);
        call(context(Phase.EVENT, request, response));
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws PortletException, IOException {
        String download = request.getParameter(Parameters.DOWNLOAD);
        if (download != null) {
            Download.send(download, request, response);
        } else {
            call(context(Phase.RESOURCE, request, response));
        }
    }

    private ModeViews viewsOf(PortletRequest request) {
        return viewsByMode.get(request.getPortletMode().toString());
    }

    private BridgeContext context(Phase phase, PortletRequest request, PortletResponse response) throws PortletException {
        ModeViews views = viewsOf(request);
        if (views == null) {
            throw new PortletException("portlet " + getPortletName() + " has no views in mode " + request.getPortletMode());
        }
        return new BridgeContext(phase, getPortletConfig(), request, response, views);
    }

    /** Into a servlet of the same application, as Faces wants a servlet's request (PLT.19.4). */
    private void call(BridgeContext context) throws PortletException, IOException {
        PortletRequestDispatcher servlet = getPortletContext().getNamedDispatcher(BridgeServlet.NAME);
        if (servlet == null) {
            throw new PortletException("the bridge was not started in this application; is WEB-INF/portlet.xml there?");
        }
        context.request().setAttribute(BridgeContext.ATTRIBUTE, context);
        try {
            servlet.include(context.request(), context.response());
        } finally {
            context.request().removeAttribute(BridgeContext.ATTRIBUTE);
        }
    }
}
