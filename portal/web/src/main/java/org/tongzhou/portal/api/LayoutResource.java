package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tongzhou.core.pages.ArrangementService;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.PageChange;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.shared.StaleDataException;

/** How the user has arranged a page. */
@Path("/pages") // of one address only classes with the same path are considered (JAX-RS 3.1, 3.7.2)
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class LayoutResource {
    @Inject
    private PageService pages;
    @Inject
    private ArrangementService arrangements;
    @Inject
    private LayoutJson json;
    @Inject
    private ErrorAnswer refusal;

    /** The page as the user has it, and the windows it could show besides. */
    @GET
    @Path("{page}/layout")
    public JsonObject read(@PathParam("page") String page) {
        return json.page(pages.openPage(page), LayerKind.PERSONAL)
            .add("offered", json.windows(arrangements.listOffered(page), LayerKind.PERSONAL)).build();
    }

    /** Stores the whole arrangement; 409 with the present page if another browser has stored another one meanwhile. */
    @PUT
    @Path("{page}/layout")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("page") String page, JsonFields body) {
        PageChange change = LayoutInput.change(body);
        body.end();
        try {
            return Response.ok(json.saved(arrangements.save(page, change), LayerKind.PERSONAL).build()).build();
        } catch (StaleDataException stale) {
            return stale(page, stale);
        }
    }

    /** What restoring the default would change. */
    @GET
    @Path("{page}/layout/default")
    public JsonObject compareDefault(@PathParam("page") String page) {
        return json.comparison(arrangements.compareDefault(page), LayerKind.PERSONAL).build();
    }

    /** Takes the user's own arrangement back. */
    @DELETE
    @Path("{page}/layout")
    public Response restoreDefault(@PathParam("page") String page, @QueryParam("revision") String revision) {
        if (revision == null) {
            throw UnreadableException.value("revision", "\"…\"");
        }
        try {
            return Response.ok(json.page(arrangements.restoreDefault(page, revision), LayerKind.PERSONAL).build()).build();
        } catch (StaleDataException stale) {
            return stale(page, stale);
        }
    }

    /** Keeps whether a window is minimized: {@code {"minimized":true}}. */
    @PUT
    @Path("{page}/windows/{id}/minimized")
    @Consumes(MediaType.APPLICATION_JSON)
    public void minimize(@PathParam("page") String page, @PathParam("id") long windowId, JsonFields body) {
        boolean minimized = body.flag("minimized");
        body.end();
        arrangements.minimize(page, windowId, minimized);
    }

    private Response stale(String page, StaleDataException stale) {
        return refusal.of(stale, Json.createObjectBuilder().add("theirs", json.page(pages.openPage(page), LayerKind.PERSONAL)));
    }
}
