package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portal.catalogue.Catalogue;
import org.tongzhou.portal.catalogue.CatalogueEntry;
import org.tongzhou.portal.catalogue.Category;
import org.tongzhou.portal.theme.Texts;

/** The portlets that the user may add to a page. */
@Path("/catalogue")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class CatalogueResource {
    @Inject
    private Catalogue catalogue;
    @Inject
    private PageService pages;
    @Inject
    private PortletRuleService rules;
    @Inject
    private ErrorAnswer request;

    /**
     * All of them; the browser searches.
     *
     * @param page whose windows are counted; without it none are
     */
    @GET
    public JsonObject list(@QueryParam("page") String page) {
        Locale locale = request.locale();
        List<CatalogueEntry> entries = catalogue.listUsable(locale);
        Map<PortletReference, Long> onPage = page == null ? Map.of() : pages.openPage(page).windows().stream()
            .collect(Collectors.groupingBy(WindowDetails::portlet, Collectors.counting()));
        Map<PortletReference, String> switchedOff = rules.listSwitchedOff();
        JsonArrayBuilder portlets = Json.createArrayBuilder();
        for (CatalogueEntry entry : entries) {
            String maintenance = switchedOff.get(entry.portlet());
            portlets.add(json(entry).add("onPage", onPage.getOrDefault(entry.portlet(), 0L))
                .add("switchedOff", maintenance == null ? JsonValue.NULL : Json.createValue(maintenance)));
        }
        return Json.createObjectBuilder().add("categories", categories(entries, Texts.of(locale))).add("portlets", portlets).build();
    }

    /** Those that have a portlet. */
    private static JsonArrayBuilder categories(List<CatalogueEntry> entries, Texts texts) {
        JsonArrayBuilder categories = Json.createArrayBuilder();
        for (Category category : entries.stream().map(CatalogueEntry::category).distinct().sorted().toList()) {
            categories.add(Json.createObjectBuilder().add("id", category.code()).add("title", texts.text("category." + category.code())));
        }
        return categories;
    }

    private static JsonObjectBuilder json(CatalogueEntry entry) {
        return Json.createObjectBuilder().add("portlet", entry.portlet().format()).add("title", entry.title())
            .add("description", entry.description()).add("category", entry.category().code())
            .add("keywords", Json.createArrayBuilder(entry.keywords()))
            .add("pinyin", Json.createArrayBuilder(Pinyin.keys(entry.title())))
            .add("several", entry.several()).add("width", entry.width()).add("height", entry.height());
    }
}
