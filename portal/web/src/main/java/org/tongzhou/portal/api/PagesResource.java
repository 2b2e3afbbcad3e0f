package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.pages.PageTab;
import org.tongzhou.core.pages.TabService;
import org.tongzhou.portal.page.PageServlet;

/** The user's tabs. */
@Path("/pages")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class PagesResource {
    @Inject
    private TabService tabs;
    @Inject
    private HttpServletRequest request;

    /** All tabs in the user's order, hidden ones too, and how many pages colleagues offer. */
    @GET
    public JsonObject list() {
        JsonArrayBuilder pages = Json.createArrayBuilder();
        tabs.listTabs().forEach(tab -> pages.add(json(tab)));
        return Json.createObjectBuilder().add("pages", pages).add("offers", tabs.listOffers().size()).build();
    }

    /** Adds an empty page {@code {"title"}}, or a copy {@code {"title","copyOf"}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonFields body) {
        String title = body.text("title");
        Optional<String> original = body.optionalText("copyOf");
        body.end();
        PageTab tab = original.map(page -> tabs.copyTab(page, title)).orElseGet(() -> tabs.addTab(title));
        return Response.created(URI.create(href(tab))).entity(json(tab).build()).build();
    }

    /** Names a tab for the user: {@code {"title"}}. */
    @PATCH
    @Path("{page}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void rename(@PathParam("page") String page, JsonFields body) {
        String title = body.text("title");
        body.end();
        tabs.renameTab(page, title);
    }

    /** Takes a tab out; it can be restored. */
    @DELETE
    @Path("{page}")
    public void delete(@PathParam("page") String page) {
        tabs.deleteTab(page);
    }

    /** Brings a deleted or hidden tab back. */
    @POST
    @Path("{page}/restore")
    public JsonObject restore(@PathParam("page") String page) {
        return json(tabs.restoreTab(page)).build();
    }

    /** Orders the tabs: {@code {"pages":[names]}}. */
    @PUT
    @Path("order")
    @Consumes(MediaType.APPLICATION_JSON)
    public void order(JsonFields body) {
        List<String> names = body.texts("pages");
        body.end();
        tabs.orderTabs(names);
    }

    /** Offers colleagues a copy: {@code {"usernames","message"}}. */
    @POST
    @Path("{page}/share")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject share(@PathParam("page") String page, JsonFields body) {
        List<String> usernames = body.texts("usernames");
        String message = body.optionalText("message").orElse("");
        body.end();
        return Json.createObjectBuilder().add("offered", tabs.shareTab(page, usernames, message)).build();
    }

    private JsonObjectBuilder json(PageTab tab) {
        return json(tab, href(tab));
    }

    private String href(PageTab tab) {
        return request.getContextPath() + PageServlet.PATH + tab.name();
    }

    static JsonObjectBuilder json(PageTab tab, String href) {
        return Json.createObjectBuilder().add("name", tab.name()).add("title", tab.title()).add("own", tab.own())
            .add("hidden", tab.hidden()).add("mustStay", tab.mustStay()).add("href", href);
    }
}
