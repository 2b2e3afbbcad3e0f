package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletPreferences;
import javax.portlet.PortletRequest;
import javax.portlet.PreferencesValidator;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import javax.portlet.ValidatorException;

/** Portlet preferences (PLT.17); an action does what its parameters say. */
public class PreferencesPortlet extends GenericPortlet {
    /** Refuses the colour "invisible" (PLT.17.4). */
    public static class Validator implements PreferencesValidator {
        @Override
        public void validate(PortletPreferences preferences) throws ValidatorException {
            if ("invisible".equals(preferences.getValue("colour", ""))) {
                throw new ValidatorException("wanted by the test", List.of("colour"));
            }
        }
    }

    @Override
    public void processAction(ActionRequest request, ActionResponse response) {
        response.setRenderParameter("action", change(request).toString());
    }

    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(change(request).toString());
    }

    private static Report change(PortletRequest request) {
        PortletPreferences preferences = request.getPreferences();
        Report report = new Report();
        String name = request.getParameter("name");
        switch (String.valueOf(request.getParameter("do"))) {
            case "set" -> report.attempt("set", () -> {
                preferences.setValues(name, request.getParameterValues("value"));
                return "done";
            });
            case "setNull" -> report.attempt("set", () -> {
                preferences.setValue(name, null);
                return "done";
            });
            case "reset" -> report.attempt("reset", () -> {
                preferences.reset(name);
                return "done";
            });
            default -> { }
        }
        report.put("readOnly", preferences.isReadOnly(String.valueOf(name)));
        if (request.getParameter("forget") == null) {
            report.attempt("store", () -> {
                try {
                    preferences.store();
                    return "done";
                } catch (ValidatorException e) {
                    return "refused " + java.util.Collections.list(e.getFailedKeys());
                }
            });
        }
        return report;
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws IOException {
        PortletPreferences preferences = request.getPreferences();
        Report report = new Report();
        Map<String, String[]> map = new TreeMap<>(preferences.getMap());
        map.forEach((name, values) -> report.put("map." + name, values));
        report.put("colour", preferences.getValue("colour", "none")).put("unset", preferences.getValue("unset", "the default"))
            .put("office.readOnly", preferences.isReadOnly("office")).put("colour.readOnly", preferences.isReadOnly("colour"))
            .put("unset.readOnly", preferences.isReadOnly("unset"))
            .put("novalue", preferences.getValues("novalue", new String[] {"the default"}))
            .attempt("storeInRender", () -> {
                preferences.store();
                return "done";
            })
            .attempt("nullKey", () -> preferences.getValue(null, ""));
        String fromAction = request.getParameter("action");
        report.put("fromAction", fromAction == null ? "" : fromAction.replace('\n', ' '))
            .url("action", response.createActionURL()).url("resource", response.createResourceURL())
            .into(getPortletName(), response);
    }
}
