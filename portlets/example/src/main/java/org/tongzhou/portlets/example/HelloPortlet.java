package org.tongzhou.portlets.example;

import java.io.IOException;
import java.util.ResourceBundle;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.EventRequest;
import javax.portlet.EventResponse;
import javax.portlet.GenericPortlet;
import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;
import javax.portlet.PortletMode;
import javax.portlet.PortletRequest;
import javax.portlet.ProcessAction;
import javax.portlet.ProcessEvent;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

/**
 * Greets whom you name. One method for each phase of JSR-286:
 *
 * <ul>
 * <li><b>render</b> ({@link #doView}, {@link #doEdit}) shows the window and changes nothing;
 * <li><b>action</b> ({@link #greet}, {@link #saveWord}) changes something, then the portal redirects to a render;
 * <li><b>event</b> ({@link #greeted}) hears what other windows have done;
 * <li><b>resource</b> ({@link #serveResource}) answers with a file or data instead of a window.
 * </ul>
 *
 * <p>There is one object for all users and threads: what belongs to one user stands in render parameters (the address),
 * preferences (kept for good) or the portlet session, never in a field. Fields hold injected services only.
 */
public class HelloPortlet extends GenericPortlet {
    /** Render parameter and form field: who is greeted. Declared public in portlet.xml it would be shared with other portlets. */
    static final String NAME = "name";
    /** Render parameter: who was greeted in another window. */
    static final String HEARD = "heard";
    /** Preference: the word of greeting. */
    static final String WORD = "word";

    /** The local name of the event in portlet.xml; its namespace is the default one declared there. */
    private static final String GREETED = "greeted";
    private static final String PROBLEM = "problem";

    @Inject
    Greeter greeter;

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        String name = request.getParameter(NAME);
        if (name != null) {
            request.setAttribute("greeting", greeting(request, name));
        }
        request.setAttribute(HEARD, request.getParameter(HEARD));
        request.setAttribute(PROBLEM, request.getParameter(PROBLEM) != null);
        request.setAttribute("version", greeter.version());
        show("view", request, response);
    }

    @Override
    protected void doEdit(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        request.setAttribute(WORD, word(request));
        show("edit", request, response);
    }

    /**
     * The form of the view, sent to {@code <portlet:actionURL name="greet"/>}. The name goes into a render parameter: the
     * address that the portal redirects to can be bookmarked, loaded again and gone back to.
     */
    @ProcessAction(name = "greet")
    public void greet(ActionRequest request, ActionResponse response) {
        String name = request.getParameter(NAME);
        if (!greeter.isName(name)) {
            response.setRenderParameter(PROBLEM, NAME);
            return;
        }
        response.setRenderParameter(NAME, name.strip());
        response.setEvent(GREETED, name.strip());
    }

    /** The form of EDIT. A preference is the user's own, for this window; nothing is kept until {@code store()}. */
    @ProcessAction(name = "saveWord")
    public void saveWord(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        PortletPreferences preferences = request.getPreferences();
        String word = request.getParameter(WORD);
        if (word == null || word.isBlank()) {
            preferences.reset(WORD); // back to the value of portlet.xml
        } else {
            preferences.setValue(WORD, word.strip());
        }
        preferences.store();
        response.setPortletMode(PortletMode.VIEW);
    }

    /** Another window, or this one, has greeted somebody. The other render parameters of this window stay. */
    @ProcessEvent(name = GREETED)
    public void greeted(EventRequest request, EventResponse response) {
        response.setRenderParameters(request);
        response.setRenderParameter(HEARD, (String) request.getEvent().getValue());
    }

    /** {@code <portlet:resourceURL>}: the greeting as a text file. The resource sees the window's render parameters. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        String name = request.getParameter(NAME);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(name == null ? "" : greeting(request, name));
    }

    private String greeting(PortletRequest request, String name) {
        return greeter.greet(texts(request).getString("hello.greeting"), word(request), name);
    }

    private static String word(PortletRequest request) {
        return request.getPreferences().getValue(WORD, "");
    }

    /** The bundle that portlet.xml names, in the reader's language. */
    private ResourceBundle texts(PortletRequest request) {
        return getResourceBundle(request.getLocale());
    }

    /** JSPs stand below WEB-INF, where no browser reaches them; they get what they show as request attributes. */
    private void show(String page, RenderRequest request, RenderResponse response) throws PortletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        request.setAttribute("texts", texts(request));
        getPortletContext().getRequestDispatcher("/WEB-INF/hello/" + page + ".jsp").include(request, response);
    }
}
