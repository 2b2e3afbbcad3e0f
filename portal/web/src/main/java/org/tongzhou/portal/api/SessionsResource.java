package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.portal.login.SessionRegistry;

/** Where the user is logged in. */
@Path("sessions")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class SessionsResource {
    @Inject
    AccountService accounts;
    @Inject
    SessionRegistry sessions;
    @Inject
    HttpServletRequest request;

    @GET
    public String list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        sessions.list(accounts.getOwnAccount().username(), request.getSession().getId())
            .forEach(open -> array.add(Json.createObjectBuilder().add("id", open.handle()).add("agent", open.agent())
                .add("address", open.address()).add("since", open.since().toString()).add("lastUse", open.lastUse().toString())
                .add("here", open.here()).add("means", open.means())));
        return Json.createObjectBuilder().add("sessions", array).build().toString();
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String handle) {
        if (!sessions.end(accounts.getOwnAccount().username(), handle)) {
            throw new NotFoundException();
        }
    }
}
