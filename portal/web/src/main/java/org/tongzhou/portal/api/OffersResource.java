package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.tongzhou.core.pages.PageTab;
import org.tongzhou.core.pages.ShareOffer;
import org.tongzhou.core.pages.TabService;
import org.tongzhou.portal.page.PageServlet;

/** The pages that colleagues offer the user a copy of. */
@Path("/offers")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class OffersResource {
    @Inject
    private TabService tabs;
    @Inject
    private HttpServletRequest request;

    /** All offers, newest first. */
    @GET
    public JsonObject list() {
        JsonArrayBuilder offers = Json.createArrayBuilder();
        for (ShareOffer offer : tabs.listOffers()) {
            offers.add(Json.createObjectBuilder().add("id", offer.id()).add("title", offer.title())
                .add("fromUsername", offer.fromUsername()).add("fromName", offer.fromName()).add("message", offer.message())
                .add("offeredAt", offer.offeredAt().toString()).add("windows", offer.windows()));
        }
        return Json.createObjectBuilder().add("offers", offers).build();
    }

    /** Makes an offered page the user's own; answers its tab. */
    @POST
    @Path("{id}/accept")
    public JsonObject accept(@PathParam("id") long id) {
        PageTab tab = tabs.acceptOffer(id);
        return PagesResource.json(tab, request.getContextPath() + PageServlet.PATH + tab.name()).build();
    }

    /** Refuses an offered page. */
    @POST
    @Path("{id}/decline")
    public void decline(@PathParam("id") long id) {
        tabs.declineOffer(id);
    }
}
