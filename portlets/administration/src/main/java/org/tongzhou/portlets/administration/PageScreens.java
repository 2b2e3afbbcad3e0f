package org.tongzhou.portlets.administration;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import javax.portlet.PortletRequest;
import javax.portlet.RenderRequest;

import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.InstalledPortlets;
import org.tongzhou.core.pages.LayerEffect;
import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayerRow;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.pages.LayerVersion;
import org.tongzhou.core.pages.PageAdministrationService;
import org.tongzhou.core.pages.PortalPage;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.ListView;

/** What the screens of the pages' administration show; each method gives its JSP what it needs. */
@Dependent
class PageScreens {
    private static final int VIEWERS_MAX = 20; // one of them is meant; more words find fewer
    private static final String PAGE = "page";
    private static final String LAYER = "layer";

    @Inject
    PageAdministrationService pages;
    @Inject
    LayerService layers;
    @Inject
    PeopleService people;
    @Inject
    InstalledPortlets installed;

    /**
     * Words of one request.
     *
     * @param operator what who gives commands at the server is called
     */
    record Words(Locale locale, DateTimeFormatter time, String operator) {
        static Words of(Locale locale, ResourceBundle texts, ZoneId zone) {
            return new Words(locale, DateTimeFormatter.ofPattern(texts.getString("list.time"), locale).withZone(zone),
                texts.getString("list.operator"));
        }

        String moment(Instant instant) {
            return instant == null ? "" : time.format(instant);
        }
    }

    /** All pages, or those that are looked for. */
    void list(RenderRequest request, Words words) {
        List<PortalPage> all = pages.listPortalPages();
        ListView<PageLine> view = view(request);
        request.setAttribute("shown", view);
        request.setAttribute("part", view.part(lines(all, words), PageScreens::matches));
        request.setAttribute("last", all.size());
    }

    /** The lines of the list that are looked for, all of them, in the order asked for. */
    List<PageLine> found(PortletRequest request, Words words) {
        return view(request).sorted(lines(pages.listPortalPages(), words), PageScreens::matches);
    }

    private static ListView<PageLine> view(PortletRequest request) {
        return ListView.of(request, List.of(PageColumn.values()));
    }

    /** One page: its layers, and the forms that change it. */
    void page(String name, RenderRequest request, Words words) {
        PortalPage page = pages.getPortalPage(name);
        List<LayerRow> rows = layers.listLayers(name);
        Map<String, String> names = names(words, rows.stream().map(LayerRow::changedBy));
        request.setAttribute(PAGE, page);
        request.setAttribute("layers", rows.stream().map(row -> new LayerLine(row, owner(row.key(), words), LayerAddress.editor(row.key()),
            words.moment(row.changedAt()), names.get(row.changedBy()))).toList());
        request.setAttribute("portalEditor", LayerAddress.editor(LayerKey.portal(name)));
        request.setAttribute("units", options(layers.listUnits(), LayerKind.UNIT, (unit, locale) -> unit, words));
        request.setAttribute("roles", options(layers.listRoles(), LayerKind.ROLE, RoleNames::of, words));
        request.setAttribute("readers", Choice.roles(layers.listRoles(), Set.copyOf(page.roles()), words.locale()));
        String search = ListView.searchText(request.getParameter(ListView.SEARCH));
        request.setAttribute(ListView.SEARCH, search);
        request.setAttribute("viewers", people.searchPeople(search, new PageRequest(0, VIEWERS_MAX)).rows().stream()
            .map(person -> new ViewerLine(person, LayerAddress.view(name, LayerKind.PERSONAL, person.username()))).toList());
    }

    /** The history of a layer. */
    void history(LayerKey key, RenderRequest request, Words words) {
        int first = ListView.firstRow(request.getParameter(ListView.FIRST));
        Slice<LayerVersion> versions = layers.listVersions(key, new PageRequest(first, ListPart.ROWS));
        Map<String, String> names = names(words, versions.rows().stream().map(LayerVersion::changedBy));
        layer(key, request, words);
        request.setAttribute("part", new ListPart<>(versions.rows().stream().map(version ->
            new VersionLine(version, words.moment(version.changedAt()), names.get(version.changedBy()))).toList(), first, versions.total()));
        request.setAttribute("parameters",
            Map.of("screen", "history", PAGE, key.page(), LAYER, LayerAddress.parameter(key.kind(), key.owner())));
        request.setAttribute("present", first == 0 && !versions.rows().isEmpty() ? versions.rows().get(0).number() : -1);
    }

    /** What rolling a layer back would change. */
    void version(LayerKey key, int number, RenderRequest request, Words words) {
        effect(layers.previewVersion(key, number), request, words);
        layer(key, request, words);
        request.setAttribute("number", number);
    }

    /** What taking a layer away would change. */
    void removal(LayerKey key, RenderRequest request, Words words) {
        effect(layers.previewRemoval(key), request, words);
        layer(key, request, words);
    }

    /** The form of a new page. */
    void newPage(RenderRequest request, Words words) {
        request.setAttribute("readers", Choice.roles(layers.listRoles(), Set.of(), words.locale()));
        request.setAttribute("title", request.getParameter("title"));
        request.setAttribute("name", request.getParameter("name"));
    }

    /** The page to be asked about. */
    void ask(String name, RenderRequest request) {
        request.setAttribute(PAGE, pages.getPortalPage(name));
    }

    private void effect(LayerEffect effect, RenderRequest request, Words words) {
        request.setAttribute("effect", effect);
        request.setAttribute("changes", ChangeLine.of(effect.change(), PortletTitles.of(installed, words.locale())));
    }

    private void layer(LayerKey key, RenderRequest request, Words words) {
        request.setAttribute(PAGE, pages.getPortalPage(key.page()));
        request.setAttribute(LAYER, LayerAddress.parameter(key.kind(), key.owner()));
        request.setAttribute("kind", "pages.layer." + key.kind());
        request.setAttribute("owner", owner(key, words));
    }

    private List<PageLine> lines(List<PortalPage> all, Words words) {
        Map<String, String> names = names(words, all.stream().map(PortalPage::changedBy));
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(i -> {
            PortalPage page = all.get(i);
            return new PageLine(page, i + 1, RoleNames.of(page.roles(), words.locale()), words.moment(page.changedAt()),
                names.get(page.changedBy()));
        }).toList();
    }

    /** The names of those who changed something; the operator is no person. */
    private Map<String, String> names(Words words, Stream<String> usernames) {
        Map<String, String> names = new HashMap<>(people.listNames(usernames.toList()));
        names.replace(Operator.USERNAME, words.operator());
        return names;
    }

    private static List<Choice> options(List<String> values, LayerKind kind, BiFunction<String, Locale, String> label, Words words) {
        return values.stream()
            .map(value -> new Choice(LayerAddress.parameter(kind, value), label.apply(value, words.locale()), false)).toList();
    }

    private static String owner(LayerKey key, Words words) {
        return key.kind() == LayerKind.ROLE ? RoleNames.of(key.owner(), words.locale()) : key.owner();
    }

    private static boolean matches(PageLine line, String search) {
        return Pinyin.matches(line.title(), search) || ListView.contains(search, line.name());
    }

    /** The layer that the parameters name. */
    static Optional<LayerKey> layerAsked(String page, RenderRequest request) {
        return LayerAddress.parse(page, request.getParameter(LAYER)).filter(key -> key.kind() != LayerKind.PERSONAL);
    }
}
