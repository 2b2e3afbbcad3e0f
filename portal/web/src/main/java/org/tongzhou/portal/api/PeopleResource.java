package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;

/** Colleagues by name, pinyin, user name or unit. */
@Path("people")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class PeopleResource {
    private static final int QUERY_MAX_CHARS = 60;

    @Inject
    PeopleService people;

    @GET
    public String find(@QueryParam("q") @DefaultValue("") String text) {
        String query = text.substring(0, Math.min(text.length(), QUERY_MAX_CHARS));
        return Json.createObjectBuilder().add("people", array(people.searchPeople(query))).build().toString();
    }

    static JsonArrayBuilder array(List<PersonRow> found) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        found.forEach(person -> array.add(Json.createObjectBuilder().add("username", person.username())
            .add("name", person.name()).add("unit", person.unit()).add("post", person.post())));
        return array;
    }
}
