package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.Set;
import org.tongzhou.portal.theme.Texts;

/** The words that the portal's scripts say, in the user's language. */
@Path("/texts")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class TextsResource {
    private static final Set<String> BLOCKS = Set.of("header", "editor", "live", "layers");

    @Inject
    private ErrorAnswer request;

    /** A block of the theme's messages, with whole keys: {@code {"editor.saved":"已保存"}}. */
    @GET
    @Path("{block}")
    public JsonObject read(@PathParam("block") String block) {
        if (!BLOCKS.contains(block)) {
            throw new NotFoundException();
        }
        Map<String, String> texts = Texts.of(request.locale()).block(block);
        JsonObjectBuilder json = Json.createObjectBuilder();
        texts.forEach(json::add);
        return json.build();
    }
}
