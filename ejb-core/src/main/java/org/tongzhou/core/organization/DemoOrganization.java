package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongzhou.core.shared.Resources;

/**
 * The organization of the demonstration, the city of Jingchuan (景川市): the same units and {@value #PEOPLE} people each time, their days
 * counted from the server's first start. Has no door: whoever makes the demonstration calls it at the start of the server.
 */
@Dependent
public class DemoOrganization {
    static final int PEOPLE = 420;
    private static final long SEED = 20260101;

    private final DemoUnits units;
    private final StaffRepository staff;
    private final SectionShelf sections;
    private final Today today;
    private final Random random = new Random(SEED);
    private final Map<String, StaffMember> byMailName = new LinkedHashMap<>();
    private DemoNames names;

    @Inject
    DemoOrganization(DemoUnits units, StaffRepository staff, SectionShelf sections, Today today) {
        this.units = units;
        this.staff = staff;
        this.sections = sections;
        this.today = today;
    }

    /**
     * Creates all of it where there is no unit yet.
     *
     * @param named who is to be among the people, each with a post of the city
     * @return all people that were created; nobody if there were units
     */
    public List<DemoPerson> create(List<DemoPerson> named) {
        if (!units.areMissing()) {
            return List.of();
        }
        JsonObject city = read();
        units.create(city);
        sections.changed();
        names = new DemoNames(city, random);
        List<DemoPerson> known = new ArrayList<>(named);
        city.getJsonArray("people").getValuesAs(JsonObject.class).forEach(told -> known.add(DemoPerson.named(told.getString("mail"),
            told.getString("name"), told.getString("given"), told.getString("unit"), told.getString("post"))));
        known.forEach(names::take);
        populate(known);
        single(city);
        units.mergeFormer(city);
        return byMailName.entrySet().stream().map(entry -> person(entry.getKey(), entry.getValue())).toList();
    }

    private DemoPerson person(String mailName, StaffMember member) {
        Post post = member.main(today.day()).getPost();
        StaffFacts facts = member.facts();
        return new DemoPerson(member.getId(), mailName, facts.familyName(), facts.givenName(), post.getUnit().getLabel(), post.getName(),
            post.getRank(), post.facts().duty());
    }

    private void populate(List<DemoPerson> known) {
        Map<Post, Integer> held = new HashMap<>();
        for (DemoPerson person : known) {
            Post post = units.post(person.unit(), person.post());
            held.merge(post, 1, Integer::sum);
            add(person, post);
        }
        units.places().forEach((post, places) -> {
            for (int number = held.getOrDefault(post, 0); number < places; number++) {
                add(names.invent(post), post);
            }
        });
        while (byMailName.size() < PEOPLE) {
            Post post = units.open().get(random.nextInt(units.open().size()));
            add(names.invent(post), post);
        }
        staff.flush();
    }

    private void add(DemoPerson person, Post post) {
        StaffMember member = new StaffMember(names.facts(person), post, today.day().minusDays(names.days(200, 3000)));
        staff.add(member);
        byMailName.put(person.mailName(), member);
    }

    /** The single cases: one with two posts, one on loan, one who is leaving. */
    private void single(JsonObject city) {
        LocalDate day = today.day();
        city.getJsonArray("concurrent").getValuesAs(JsonObject.class).forEach(told -> appoint(told, AppointmentKind.CONCURRENT, day.minusDays(300), null));
        city.getJsonArray("seconded").getValuesAs(JsonObject.class).forEach(told -> appoint(told, AppointmentKind.SECONDED, day.minusDays(40),
            day.plusMonths(told.getInt("months"))));
        JsonObject leaving = city.getJsonObject("leaving");
        Post post = units.post(leaving.getString("unit"), leaving.getString("post"));
        StaffMember goes = byMailName.values().stream().filter(member -> member.main(day).getPost() == post).findFirst().orElseThrow();
        goes.startLeaving(goes.getVersion(), day.minusDays(3));
    }

    private void appoint(JsonObject told, AppointmentKind kind, LocalDate from, LocalDate until) {
        StaffMember person = byMailName.get(told.getString("mail"));
        staff.add(person.appoint(units.post(told.getString("unit"), told.getString("post")), kind, from, until));
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Resources.text(DemoOrganization.class, "demo-city.json")))) {
            return reader.readObject();
        }
    }
}
