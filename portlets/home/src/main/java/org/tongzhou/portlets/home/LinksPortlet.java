package org.tongzhou.portlets.home;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;
import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;
import javax.portlet.ProcessAction;
import javax.portlet.ReadOnlyException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ValidatorException;

import org.tongzhou.portlets.common.JspPortlet;

/**
 * The user's links (常用链接). VIEW shows them in columns; EDIT adds, changes, removes and orders them.
 *
 * <p>Render parameters of EDIT: {@code form} ({@code new} or a place) shows a link's form, {@code remove} (a place) asks
 * before removing, {@code done} and {@code problem} name the outcome of the last action. Every form carries the version of
 * the list that it was made for; one that no longer fits changes nothing. What could not be kept stays in the portlet
 * session, so that the user corrects it instead of typing it again.
 */
public class LinksPortlet extends JspPortlet {
    private static final String FORM = "form";
    private static final String REMOVE = "remove";
    private static final String DONE = "done";
    private static final String PROBLEM = "problem";
    private static final String PROBLEM_CHANGED = "links.problem.changed";
    private static final String EDIT_PAGE = "/WEB-INF/links/edit.jsp";

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        prepare(request, response);
        show("/WEB-INF/links/view.jsp", request, response);
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/links/help.jsp", request, response);
    }

    @Override
    protected void doEdit(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        LinkList list = prepare(request, response);
        request.setAttribute(DONE, messageKey(DONE, request));
        request.setAttribute(PROBLEM, messageKey(PROBLEM, request));
        String page = EDIT_PAGE;
        try {
            page = editPage(list, request);
        } catch (IndexOutOfBoundsException e) { // an address of old: that link is gone
            request.setAttribute(PROBLEM, PROBLEM_CHANGED);
        }
        show(page, request, response);
    }

    /** Adds a link, or changes the one at {@code place}. */
    @ProcessAction(name = "save")
    public void save(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        String place = Optional.ofNullable(request.getParameter("place")).orElse(LinkForm.NEW);
        Link link = new Link(request.getParameter("title"), request.getParameter("address"),
            request.getParameter("newTab") != null);
        Optional<String> problem = change(request, response, "links.done.saved",
            list -> place.equals(LinkForm.NEW) ? list.with(link) : list.withAt(list.index(place), link));
        if (problem.isPresent() && !problem.get().equals(PROBLEM_CHANGED)) {
            request.getPortletSession().setAttribute(FORM, LinkForm.refused(place, link));
            response.setRenderParameter(FORM, place);
        }
    }

    /** Removes the link at {@code place}; the user has been asked before. */
    @ProcessAction(name = "remove")
    public void remove(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        change(request, response, "links.done.removed", list -> list.without(list.index(request.getParameter("place"))));
    }

    /** Moves the link at {@code place} one place {@code up} or down. */
    @ProcessAction(name = "move")
    public void move(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        int places = "up".equals(request.getParameter("direction")) ? -1 : 1;
        change(request, response, "links.done.moved", list -> list.moved(list.index(request.getParameter("place")), places));
    }

    /** Sets in how many columns the links stand. */
    @ProcessAction(name = "columns")
    public void columns(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        change(request, response, "links.done.saved", list -> list.inColumns(LinkList.columns(request.getParameter("columns"))));
    }

    /** Stores the changed list and tells the next render what came of it. @return the problem if nothing was stored */
    private static Optional<String> change(ActionRequest request, ActionResponse response, String done,
                                           UnaryOperator<LinkList> change) throws PortletException, IOException {
        PortletPreferences preferences = request.getPreferences();
        Optional<String> problem = Optional.empty();
        try {
            LinkList list = LinkList.read(preferences);
            if (list.version().equals(request.getParameter("version"))) {
                change.apply(list).write(preferences);
                preferences.store();
            } else {
                problem = Optional.of(PROBLEM_CHANGED);
            }
        } catch (IndexOutOfBoundsException e) {
            problem = Optional.of(PROBLEM_CHANGED);
        } catch (ReadOnlyException e) {
            problem = Optional.of("links.problem.readOnly");
        } catch (ValidatorException e) {
            problem = Optional.of(e.getMessage());
        }
        response.setRenderParameter(problem.isPresent() ? PROBLEM : DONE, problem.orElse(done));
        return problem;
    }

    private LinkList prepare(RenderRequest request, RenderResponse response) {
        LinkList list = LinkList.read(request.getPreferences());
        request.setAttribute("list", list);
        request.setAttribute("titleMax", Link.TITLE_MAX_CHARS);
        request.setAttribute("addressMax", Link.ADDRESS_MAX_CHARS);
        request.setAttribute("columnsMax", LinkList.COLUMNS_MAX);
        request.setAttribute("css", fileUrl("/home.css", request, response));
        return list;
    }

    private static String editPage(LinkList list, RenderRequest request) {
        String place = request.getParameter(FORM);
        if (place != null) {
            request.setAttribute(FORM, form(list, place, request));
            return "/WEB-INF/links/form.jsp";
        }
        String removed = request.getParameter(REMOVE);
        if (removed != null) {
            int index = list.index(removed);
            request.setAttribute("place", index);
            request.setAttribute("link", list.links().get(index));
            return "/WEB-INF/links/remove.jsp";
        }
        return EDIT_PAGE;
    }

    private static LinkForm form(LinkList list, String place, RenderRequest request) {
        PortletSession session = request.getPortletSession(false);
        if (request.getParameter(PROBLEM) != null && session != null
                && session.getAttribute(FORM) instanceof LinkForm kept && kept.place().equals(place)) {
            return kept;
        }
        if (place.equals(LinkForm.NEW)) {
            return LinkForm.empty();
        }
        int index = list.index(place);
        return LinkForm.of(index, list.links().get(index));
    }

    /** Only keys of our own: a render parameter can be written by anyone. */
    private String messageKey(String parameter, PortletRequest request) {
        String key = request.getParameter(parameter);
        return key != null && key.startsWith("links." + parameter + ".") && texts(request).containsKey(key) ? key : null;
    }
}
