package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.tongzhou.core.search.SearchResult;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.portal.header.ContentSearch;
import org.tongzhou.portal.header.Search;
import org.tongzhou.portal.theme.Appearance;

/** What the search box finds: of texts the first some. A portlet without a page can be added to one. */
@Path("search")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class SearchResource {
    private static final int CONTENTS_MAX = 5;

    @Inject
    Search search;
    @Inject
    ContentSearch contents;
    @Inject
    HttpServletRequest request;

    @GET
    public String find(@QueryParam("q") @DefaultValue("") String text) {
        Search.Found found = search.find(text, Appearance.of(request).locale());
        JsonArrayBuilder portlets = Json.createArrayBuilder();
        found.placed().forEach(hit -> portlets.add(portlet(hit)));
        found.addable().forEach(hit -> portlets.add(portlet(hit)));
        JsonArrayBuilder pages = Json.createArrayBuilder();
        found.pages().forEach(page -> pages.add(Json.createObjectBuilder().add("title", page.title())
            .add("href", request.getContextPath() + "/p/" + page.name())));
        SearchResult texts = contents.first(text, CONTENTS_MAX);
        JsonArrayBuilder hits = Json.createArrayBuilder();
        texts.rows().forEach(row -> hits.add(hit(row)));
        return Json.createObjectBuilder().add("contents", hits).add("total", texts.total()).add("portlets", portlets).add("pages", pages)
            .add("people", PeopleResource.array(found.people().rows())).build().toString();
    }

    private JsonObject hit(SearchRow row) {
        JsonArrayBuilder title = Json.createArrayBuilder();
        row.title().forEach(run -> title.add(Json.createObjectBuilder().add("text", run.text()).add("hit", run.hit())));
        return Json.createObjectBuilder().add("title", title).add("note", row.unit()).add("href", request.getContextPath() + row.href()).build();
    }

    private JsonObject portlet(Search.PortletHit hit) {
        return Json.createObjectBuilder().add("portlet", hit.portlet()).add("title", hit.title())
            .add("href", request.getContextPath() + hit.path()).add("page", hit.page()).build();
    }
}
