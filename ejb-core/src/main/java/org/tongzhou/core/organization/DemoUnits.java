package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units and posts of the demonstration. */
@Dependent
class DemoUnits {
    private final UnitRepository units;
    private final StaffRepository staff;
    private final UnitShape shape;
    private final Today today;
    private JsonObject titles;
    /** The kinds of units of the first batch under unified management. */
    private List<String> managedKinds;
    private final Map<String, OrgUnit> byLabel = new HashMap<>();
    private final Map<String, OrgUnit> byCode = new HashMap<>();
    /** How many are to hold each post. */
    private final Map<Post, Integer> places = new LinkedHashMap<>();
    /** Posts that may be held by more than must. */
    private final List<Post> open = new ArrayList<>();

    @Inject
    DemoUnits(UnitRepository units, StaffRepository staff, UnitShape shape, Today today) {
        this.units = units;
        this.staff = staff;
        this.shape = shape;
        this.today = today;
    }

    boolean areMissing() {
        return units.count() == 0;
    }

    void create(JsonObject city) {
        titles = city.getJsonObject("titles");
        managedKinds = city.getJsonArray("managed").getValuesAs(JsonString::getString);
        add(null, city.getJsonObject("tree"), 1);
        city.getJsonArray("extraPosts").getValuesAs(JsonObject.class).forEach(told -> post(byLabel.get(told.getString("unit")), told));
        JsonObject former = city.getJsonObject("former");
        add(byCode.get(former.getString("above")), former, 99);
        units.flush();
    }

    /** What was a unit of its own once is merged, with its people. */
    void mergeFormer(JsonObject city) {
        JsonObject former = city.getJsonObject("former");
        shape.merge(byCode.get(former.getString("code")), byCode.get(former.getString("successor")), today.day().minusDays(former.getInt("daysAgo")));
    }

    private void add(OrgUnit above, JsonObject told, int place) {
        List<String> issuer = told.containsKey("issuer") ? told.getJsonArray("issuer").getValuesAs(JsonString::getString) : List.of();
        OrgUnit unit = add(above, new UnitFacts(told.getString("name"), told.getString("short"), told.getString("code"),
            UnitKind.valueOf(told.getString("kind")), issuer), place);
        if (managedKinds.contains(unit.getKind().name())) {
            unit.manage(unit.getVersion(), ManagedState.APPLIED);
            unit.manage(unit.getVersion(), ManagedState.MANAGED);
        }
        if (told.containsKey("posts")) {
            told.getJsonArray("posts").getValuesAs(JsonObject.class).forEach(post -> post(unit, post));
        }
        if (told.containsKey("head")) {
            addHeads(unit, told.getString("head"));
        }
        addSections(unit, told.getJsonArray("sections"));
        if (told.containsKey("below")) {
            int number = 1;
            for (JsonObject child : told.getJsonArray("below").getValuesAs(JsonObject.class)) {
                add(unit, child, number++);
            }
        }
    }

    private OrgUnit add(OrgUnit above, UnitFacts facts, int place) {
        OrgUnit unit = new OrgUnit(above, facts, facts.code(), place * 10);
        units.add(unit);
        shape.enter(unit, UnitChangeKind.FOUNDED, LocalDate.of(2019, 3, 1), "", facts.name());
        byLabel.put(unit.getLabel(), unit);
        byCode.put(unit.getCode(), unit);
        return unit;
    }

    private void addHeads(OrgUnit unit, String head) {
        post(unit, new PostFacts(head, JobRank.UNIT_HEAD, PostDuty.UNIT_HEAD, 1), 1);
        boolean large = unit.getKind() == UnitKind.DEPARTMENT;
        String deputy = titles.getJsonObject("deputies").getString(head, titles.getString("deputy") + head);
        post(unit, new PostFacts(deputy, JobRank.UNIT_DEPUTY, PostDuty.NONE, null), large ? 2 : unit.getKind() == UnitKind.INSTITUTION ? 1 : 0);
    }

    private void addSections(OrgUnit unit, JsonArray names) {
        int number = 1;
        for (String name : names == null ? List.<String>of() : names.getValuesAs(JsonString::getString)) {
            OrgUnit section = add(unit, new UnitFacts(name, name, unit.getCode() + '-' + number, UnitKind.SECTION, List.of()), number++);
            boolean office = name.equals(titles.getString("office"));
            String head = titles.getJsonObject("heads").getString(name.substring(name.length() - 1), titles.getString("head"));
            post(section, new PostFacts(head, JobRank.SECTION_HEAD, office ? PostDuty.OFFICE_DIRECTOR : PostDuty.NONE, 1), 1);
            if (office) {
                post(section, new PostFacts(titles.getString("secretary"), JobRank.STAFF, PostDuty.CONFIDENTIAL_SECRETARY, null), 1);
            }
            boolean ofTheGovernment = unit.getCode().equals("government-office");
            Post simple = post(section, new PostFacts(titles.getString(ofTheGovernment ? "firstClerk" : "clerk"), JobRank.STAFF, PostDuty.NONE, null), ofTheGovernment ? 1 : 0);
            open.add(simple);
        }
    }

    private void post(OrgUnit unit, JsonObject told) {
        post(unit, new PostFacts(told.getString("name"), JobRank.valueOf(told.getString("rank")), PostDuty.valueOf(told.getString("duty", "NONE")), null),
            told.getInt("count"));
    }

    private Post post(OrgUnit unit, PostFacts facts, int holders) {
        Post post = new Post(unit, facts, 10);
        staff.add(post);
        places.put(post, holders);
        return post;
    }

    Post post(String unit, String name) {
        return places.keySet().stream().filter(post -> post.getName().equals(name) && post.getUnit().getLabel().equals(unit)).findFirst()
            .orElseThrow(() -> new IllegalStateException("no post " + name + " in " + unit));
    }

    Map<Post, Integer> places() {
        return places;
    }

    List<Post> open() {
        return open;
    }
}
