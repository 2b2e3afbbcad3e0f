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
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** Colleagues by name, pinyin, user name or unit: the first of them and how many there are. */
@Path("people")
@RequestScoped
@Produces(JsonFields.MEDIA_TYPE)
public class PeopleResource {
    private static final int QUERY_MAX_CHARS = 60;
    private static final int FOUND_MAX = 20; // more cannot be looked through while one types

    @Inject
    PeopleService people;

    @GET
    public String find(@QueryParam("q") @DefaultValue("") String text) {
        String query = text.substring(0, Math.min(text.length(), QUERY_MAX_CHARS));
        Slice<PersonRow> found = people.searchPeople(query, new PageRequest(0, FOUND_MAX));
        return Json.createObjectBuilder().add("people", array(found.rows())).add("total", found.total()).build().toString();
    }

    static JsonArrayBuilder array(List<PersonRow> found) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        found.forEach(person -> array.add(Json.createObjectBuilder().add("username", person.username())
            .add("name", person.name()).add("unit", person.unit()).add("post", person.post())));
        return array;
    }
}
