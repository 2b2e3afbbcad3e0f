package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.pages.LayerEffect;
import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerRow;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.pages.LayerVersion;
import org.tongzhou.core.pages.PageChange;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.portal.page.LayerAddress;

/** How administrators arrange pages: the layers of a page, each by its kind and owner ({@code -} for the portal's). */
@Path("/layers/{page}")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class LayersResource {
    private static final String LAYER = "{kind}/{owner}";

    @Inject
    private LayerService layers;
    @Inject
    private LayoutJson json;
    @Inject
    private ErrorAnswer refusal;

    /** The layers that say something. */
    @GET
    public JsonObject list(@PathParam("page") String page) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (LayerRow row : layers.listLayers(page)) {
            rows.add(Json.createObjectBuilder().add("kind", row.key().kind().name()).add("owner", row.key().owner())
                .add("windows", row.windows()).add("locked", row.locked()).add("changedAt", time(row.changedAt()))
                .add("changedBy", text(row.changedBy())).add("people", row.people()));
        }
        return Json.createObjectBuilder().add("layers", rows).build();
    }

    /** The page as the layer's editor sees it. */
    @GET
    @Path(LAYER)
    public JsonObject read(@PathParam("page") String page, @PathParam("kind") String kind, @PathParam("owner") String owner) {
        LayerKey key = LayerAddress.key(page, kind, owner);
        return json.page(layers.openLayer(key), key.kind()).add("offered", JsonValue.EMPTY_JSON_ARRAY).build();
    }

    /** Stores the layer; 409 with the present one if somebody else has changed it meanwhile. */
    @PUT
    @Path(LAYER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("page") String page, @PathParam("kind") String kind, @PathParam("owner") String owner,
        JsonFields body) {
        LayerKey key = LayerAddress.key(page, kind, owner);
        PageChange change = LayoutInput.change(body);
        String comment = body.optionalText("comment").orElse("");
        body.end();
        try {
            return Response.ok(json.saved(layers.saveLayer(key, change, comment), key.kind()).build()).build();
        } catch (StaleDataException stale) {
            return refusal.of(stale, Json.createObjectBuilder().add("theirs", json.page(layers.openLayer(key), key.kind())));
        }
    }

    /** Takes the layer away; its history stays. */
    @DELETE
    @Path(LAYER)
    public void delete(@PathParam("page") String page, @PathParam("kind") String kind, @PathParam("owner") String owner) {
        layers.deleteLayer(LayerAddress.key(page, kind, owner));
    }

    /** Whom the change would reach and what it would change; the same body as for storing. */
    @POST
    @Path(LAYER + "/effect")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject effect(@PathParam("page") String page, @PathParam("kind") String kind, @PathParam("owner") String owner,
        JsonFields body) {
        LayerKey key = LayerAddress.key(page, kind, owner);
        PageChange change = LayoutInput.change(body);
        body.optionalText("comment");
        body.end();
        LayerEffect effect = layers.previewEffect(key, change);
        return Json.createObjectBuilder().add("people", effect.people()).add("arranged", effect.arranged())
            .add("change", json.comparison(effect.change(), key.kind())).build();
    }

    /** The kept states of the layer, newest first. */
    @GET
    @Path(LAYER + "/versions")
    public JsonObject versions(@PathParam("page") String page, @PathParam("kind") String kind, @PathParam("owner") String owner,
        @QueryParam("first") @DefaultValue("0") int first, @QueryParam("size") @DefaultValue("20") int size) {
        Slice<LayerVersion> slice = layers.listVersions(LayerAddress.key(page, kind, owner), part(first, size));
        return Json.createObjectBuilder().add("versions", rows(slice.rows())).add("total", slice.total()).build();
    }

    /** Makes the layer what it was; answers the page as its editor sees it now. */
    @POST
    @Path(LAYER + "/versions/{number}/restore")
    public JsonObject restore(@PathParam("page") String page, @PathParam("kind") String kind, @PathParam("owner") String owner,
        @PathParam("number") int number) {
        LayerKey key = LayerAddress.key(page, kind, owner);
        return json.page(layers.restoreVersion(key, number), key.kind()).build();
    }

    private static JsonArrayBuilder rows(List<LayerVersion> versions) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (LayerVersion version : versions) {
            JsonObjectBuilder row = Json.createObjectBuilder().add("number", version.number()).add("comment", text(version.comment()))
                .add("changedBy", text(version.changedBy())).add("changedAt", time(version.changedAt())).add("windows", version.windows());
            rows.add(row);
        }
        return rows;
    }

    private static PageRequest part(int first, int size) {
        try {
            return new PageRequest(first, size);
        } catch (IllegalArgumentException e) {
            throw UnreadableException.value("first, size", "0, 20");
        }
    }

    private static JsonValue time(Instant instant) {
        return instant == null ? JsonValue.NULL : Json.createValue(instant.toString());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
