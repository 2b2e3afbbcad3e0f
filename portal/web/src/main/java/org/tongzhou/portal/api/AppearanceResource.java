package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.tongzhou.core.security.AppearanceChoice;
import org.tongzhou.portal.login.ChosenAppearance;

/** How the user wants the portal to look: {@code {"theme","density","language"}}, each of them only if it is to change. */
@Path("appearance")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class AppearanceResource {
    @Inject
    ChosenAppearance chosen;
    @Inject
    HttpServletRequest request;
    @Context
    HttpServletResponse response;

    @PUT
    public void choose(JsonFields fields) {
        AppearanceChoice choice = new AppearanceChoice(fields.optionalText("theme").orElse(null),
            fields.optionalText("density").orElse(null), fields.optionalText("language").orElse(null));
        fields.end();
        chosen.choose(choice, request, response);
    }
}
