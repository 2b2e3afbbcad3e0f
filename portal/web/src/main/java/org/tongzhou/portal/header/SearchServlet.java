package org.tongzhou.portal.header;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portal.theme.Appearance;
import org.tongzhou.portal.theme.FoundContents;
import org.tongzhou.portal.theme.SearchView;
import org.tongzhou.portal.theme.SearchView.Group;
import org.tongzhou.portal.theme.SearchView.Hit;
import org.tongzhou.portal.theme.Theme;

/** What a search has found, as a page: texts, which can be narrowed, and beside them what else is called so. */
@WebServlet(name = "search", urlPatterns = "/search")
public class SearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Search search;
    @Inject
    private transient ContentSearch contents;
    @Inject
    private transient AccountService accounts;
    @Inject
    private transient ShellMaker shells;
    @Inject
    private transient Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // what is typed need not be Latin
        SearchChoice choice = SearchChoice.of(request);
        int first = FirstRow.of(request); // behind the first people nothing but people is shown
        FoundContents texts = first > 0 ? FoundContents.nothing() : contents.find(choice, request);
        theme.search(new SearchView(shells.make(accounts.getOwnAccount(), request), choice.text(), texts,
            choice.isNarrowed() ? List.of() : groups(choice.text(), first, request)), request, response);
    }

    private List<Group> groups(String query, int first, HttpServletRequest request) {
        String context = request.getContextPath();
        return first > 0 ? List.of(people(search.findPeople(query, first), first, query, context))
            : groups(search.find(query, Appearance.of(request).locale()), query, context);
    }

    private static List<Group> groups(Search.Found found, String query, String context) {
        return List.of(
            new Group("portlets", found.placed().stream().map(hit -> new Hit(hit.title(), hit.page(), context + hit.path())).toList()),
            new Group("addable", found.addable().stream().map(hit -> new Hit(hit.title(), "", context + hit.path())).toList()),
            new Group("pages", found.pages().stream()
                .map(page -> new Hit(page.title(), "", context + ShellMaker.PAGES + page.name())).toList()),
            people(found.people(), 0, query, context));
    }

    private static Group people(Slice<PersonRow> found, int first, String query, String context) {
        String href = context + "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        int next = first + found.rows().size();
        int previous = first - Search.PEOPLE_ROWS;
        return new Group("people", found.rows().stream()
            .map(person -> new Hit(person.name(), person.unit() + " " + person.post(), "")).toList(), found.total(),
            first == 0 ? "" : previous > 0 ? href + "&first=" + previous : href,
            found.rows().isEmpty() || next >= found.total() ? "" : href + "&first=" + next);
    }
}
