package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletMode;
import javax.portlet.PortletURL;
import javax.portlet.RenderMode;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.WindowState;

/** Portlet modes and window states (PLT.8, PLT.9), customary and custom ones. */
public class ModesPortlet extends GenericPortlet {
    @Override
    public void processAction(ActionRequest request, ActionResponse response) throws PortletException {
        if (request.getParameter("next") != null) {
            response.setRenderParameter("next", request.getParameter("next"));
            return;
        }
        Report report = new Report().put("mode", request.getPortletMode()).put("state", request.getWindowState());
        if (request.getParameter("mode") != null) {
            report.attempt("setMode", () -> {
                response.setPortletMode(new PortletMode(request.getParameter("mode")));
                return response.getPortletMode();
            });
        }
        if (request.getParameter("state") != null) {
            report.attempt("setState", () -> {
                response.setWindowState(new WindowState(request.getParameter("state")));
                return response.getWindowState();
            });
        }
        response.setRenderParameter("action", report.toString());
    }

    /** Called for a minimized window too, which GenericPortlet would leave out (PLT.9.3). */
    @Override
    protected void doDispatch(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        if (WindowState.MINIMIZED.equals(request.getWindowState())) {
            report("minimized", request, response);
        } else {
            super.doDispatch(request, response);
        }
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        report("doView", request, response);
    }

    @Override
    protected void doEdit(RenderRequest request, RenderResponse response) throws IOException {
        report("doEdit", request, response);
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws IOException {
        report("doHelp", request, response);
    }

    /** A custom mode that the portlet manages (PLT.8.4). */
    @RenderMode(name = "review")
    public void doReview(RenderRequest request, RenderResponse response) throws IOException {
        report("doReview", request, response);
    }

    /** A mode that the portal suggests (PLT.A). */
    @RenderMode(name = "config")
    public void doConfig(RenderRequest request, RenderResponse response) throws IOException {
        report("doConfig", request, response);
    }

    private void report(String method, RenderRequest request, RenderResponse response) throws IOException {
        if (request.getParameter("next") != null) {
            response.setNextPossiblePortletModes(List.of(new PortletMode(request.getParameter("next"))));
        }
        Report report = new Report().put("method", method).put("mode", request.getPortletMode()).put("state", request.getWindowState())
            .put("modes", Collections.list(request.getPortalContext().getSupportedPortletModes()).toArray())
            .put("states", Collections.list(request.getPortalContext().getSupportedWindowStates()).toArray())
            .put("ofPortlet", Collections.list(getPortletConfig().getPortletModes("text/html")).toArray());
        for (String mode : new String[] {"view", "edit", "EDIT", "help", "review", "config", "print", "unheard"}) {
            report.put("modeAllowed." + mode, request.isPortletModeAllowed(new PortletMode(mode)))
                .attempt("mode." + mode, () -> to(response, mode, null));
        }
        for (String state : new String[] {"normal", "minimized", "maximized", "half_page", "unheard"}) {
            report.put("stateAllowed." + state, request.isWindowStateAllowed(new WindowState(state)))
                .attempt("state." + state, () -> to(response, null, state));
        }
        String fromAction = request.getParameter("action");
        report.put("fromAction", fromAction == null ? "" : fromAction.replace('\n', ' ')).url("action", response.createActionURL())
            .into(getPortletName(), response);
    }

    private static String to(RenderResponse response, String mode, String state) throws PortletException, IOException {
        PortletURL url = response.createRenderURL();
        if (mode != null) {
            url.setPortletMode(new PortletMode(mode));
        } else {
            url.setWindowState(new WindowState(state));
        }
        java.io.StringWriter text = new java.io.StringWriter();
        url.write(text, false);
        return text.toString();
    }
}
