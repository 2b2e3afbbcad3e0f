package org.tongzhou.portal.header;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.security.AccountService;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.SearchView;
import org.tongzhou.portal.theme.SearchView.Group;
import org.tongzhou.portal.theme.SearchView.Hit;
import org.tongzhou.portal.theme.Theme;

/** What a search has found, as a page: for phones, and where no script runs. */
@WebServlet(name = "search", urlPatterns = "/search")
public class SearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Search search;
    @Inject
    private transient AccountService accounts;
    @Inject
    private transient ShellMaker shells;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        Search.Found found = search.find(query, Appearance.of(request).locale());
        theme.search(new SearchView(shells.make(accounts.getOwnAccount(), request), query, groups(found, request.getContextPath())),
            request, response);
    }

    private static List<Group> groups(Search.Found found, String context) {
        return List.of(
            new Group("portlets", found.placed().stream().map(hit -> new Hit(hit.title(), hit.page(), context + hit.path())).toList()),
            new Group("addable", found.addable().stream().map(hit -> new Hit(hit.title(), "", context + hit.path())).toList()),
            new Group("pages", found.pages().stream()
                .map(page -> new Hit(page.title(), "", context + ShellMaker.PAGES + page.name())).toList()),
            new Group("people", found.people().stream()
                .map(person -> new Hit(person.name(), person.unit() + " " + person.post(), "")).toList()));
    }
}
