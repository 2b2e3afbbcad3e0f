package org.tongzhou.portal.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageLink;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portal.catalogue.Catalogue;

/** What the search box finds for its user: portlets on his pages, those he could add, pages and colleagues. */
@ApplicationScoped
public class Search {
    /** Of each kind no more are shown than can be looked through. */
    public static final int FOUND_MAX = 8;
    /** People on a page that shows nothing else. */
    static final int PEOPLE_ROWS = 20;
    private static final int QUERY_MAX_CHARS = 60;

    private final PageService pages;
    private final Catalogue catalogue;
    private final PeopleService people;

    @Inject
    Search(PageService pages, Catalogue catalogue, PeopleService people) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.people = people;
    }

    /** For the client proxy. */
    protected Search() {
        this(null, null, null);
    }

    /**
     * @param placed portlets on the user's pages, each where it stands first
     * @param addable portlets that the user may add and has on no page
     */
    public record Found(List<PortletHit> placed, List<PortletHit> addable, List<PageLink> pages, Slice<PersonRow> people) {
        static final Found NOTHING = new Found(List.of(), List.of(), List.of(), new Slice<>(List.of(), 0));
    }

    /**
     * @param portlet which one, as in {@code /home::links}
     * @param page title of the page where it is, or empty
     * @param path below the portal's address where it is, or where it can be added
     */
    public record PortletHit(String portlet, String title, String page, String path) {
    }

    /** More of the people that a text is about. @param first place of the first one, counted from 0 */
    public Slice<PersonRow> findPeople(String text, int first) {
        return people.searchPeople(query(text), new PageRequest(first, PEOPLE_ROWS));
    }

    /** Looks for a text; of a long one the first {@value #QUERY_MAX_CHARS} characters count. */
    public Found find(String text, Locale locale) {
        String query = query(text);
        if (query.isEmpty()) {
            return Found.NOTHING;
        }
        List<PageLink> own = pages.listPages();
        Map<PortletReference, PortletHit> placed = placed(own, locale);
        return new Found(
            first(placed.values().stream().toList(), query),
            first(addable(placed.keySet(), own, locale), query),
            own.stream().filter(page -> Pinyin.matches(page.title(), query)).limit(FOUND_MAX).toList(),
            people.searchPeople(query, new PageRequest(0, FOUND_MAX)));
    }

    private static String query(String text) {
        return text.strip().substring(0, Math.min(text.strip().length(), QUERY_MAX_CHARS));
    }

    private static List<PortletHit> first(List<PortletHit> hits, String query) {
        return hits.stream().filter(hit -> Pinyin.matches(hit.title(), query)).limit(FOUND_MAX).toList();
    }

    private Map<PortletReference, PortletHit> placed(List<PageLink> own, Locale locale) {
        Map<PortletReference, PortletHit> placed = new LinkedHashMap<>();
        for (PageLink link : own) {
            PageDetails page = pages.openPage(link.name());
            for (WindowDetails window : page.windows()) {
                catalogue.find(window.portlet(), locale).ifPresent(entry -> placed.putIfAbsent(window.portlet(),
                    new PortletHit(window.portlet().format(), entry.title(), link.title(), ShellMaker.PAGES + page.name() + "#window-" + window.id())));
            }
        }
        return placed;
    }

    private List<PortletHit> addable(Set<PortletReference> placed, List<PageLink> own, Locale locale) {
        if (own.isEmpty()) {
            return List.of();
        }
        String where = ShellMaker.PAGES + own.get(0).name() + "#add=";
        return catalogue.listUsable(locale).stream().filter(entry -> !placed.contains(entry.portlet()))
            .map(entry -> new PortletHit(entry.portlet().format(), entry.title(), "", where + entry.portlet().format())).toList();
    }
}
