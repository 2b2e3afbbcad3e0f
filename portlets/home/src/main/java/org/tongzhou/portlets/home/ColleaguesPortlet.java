package org.tongzhou.portlets.home;

import java.io.IOException;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.ProcessAction;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;

import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.JspPortlet;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.ListView;

/**
 * Colleagues (同事速查): finds people by name, pinyin, user name or unit. Render parameter {@code search}: what is looked for; so
 * that a search can be bookmarked, the form's action does nothing but turn its field into that parameter.
 */
public class ColleaguesPortlet extends JspPortlet {
    @Inject
    PeopleService people;

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        String search = ListView.searchText(request.getParameter(ListView.SEARCH));
        request.setAttribute(ListView.SEARCH, search);
        int first = ListView.firstRow(request.getParameter(ListView.FIRST));
        Slice<PersonRow> found = people.searchPeople(search, new PageRequest(first, ListPart.ROWS));
        request.setAttribute("part", new ListPart<>(found.rows(), first, found.total()));
        request.setAttribute("css", fileUrl("/home.css", request, response));
        show("/WEB-INF/colleagues/view.jsp", request, response);
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/colleagues/help.jsp", request, response);
    }

    /** Looks for the text of the field {@code search}. */
    @ProcessAction(name = "search")
    public void search(ActionRequest request, ActionResponse response) {
        ListView.keepSearch(request, response);
    }
}
