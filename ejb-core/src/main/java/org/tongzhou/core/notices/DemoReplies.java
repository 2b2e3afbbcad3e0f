package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.notices.comments.DemoComments;
import org.tongzhou.core.notices.slips.GivenSlip;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipCheck;
import org.tongzhou.core.notices.slips.SlipGiver;
import org.tongzhou.core.notices.slips.SlipModel;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;

/** What units have filled into the slips of the demonstration's notices, and what is said to them. */
@Dependent
class DemoReplies {
    @Inject
    SlipReplies slips;
    @Inject
    DemoComments comments;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Event<UnitReplied> replied;

    /** By the name of a model. */
    static Slip slip(JsonObject told) {
        String name = told.getString("slip", "");
        return SlipModel.list().stream().filter(model -> model.name().equals(name)).map(SlipModel::slip).findFirst().orElse(Slip.PLAIN);
    }

    void add(JsonObject told, Notice notice) {
        if (told.containsKey("filled")) {
            told.getJsonArray("filled").getValuesAs(JsonObject.class).forEach(each -> fillIn(each, notice));
        }
        if (told.containsKey("comments")) {
            told.getJsonArray("comments").getValuesAs(JsonObject.class).forEach(each -> comments.add(notice.getId(), each, clock.instant()));
        }
    }

    /** By one of the unit's people; a unit without people fills in nothing. */
    private void fillIn(JsonObject told, Notice notice) {
        String unit = told.getString("unit");
        people.listUsernames(Audience.ofUnits(Set.of(unit))).stream().sorted().findFirst().ifPresent(by -> {
            GivenSlip given = new GivenSlip("", answers(told.getJsonArray("answers")), 0);
            SlipCheck check = notice.slip().check(given);
            if (!check.faults().isEmpty()) {
                throw new IllegalStateException(unit + ": " + check.faults());
            }
            boolean first = slips.keep(notice.getId(), SlipGiver.ofUnit(unit), check, given.version(), by);
            replied.fire(new UnitReplied(notice.getId(), notice.getAuthor(), Audience.ofUnits(Set.of(unit)), first));
        });
    }

    /** In the order of the fields; several in one are a list of their own. */
    private static Map<Integer, List<String>> answers(JsonArray told) {
        Map<Integer, List<String>> answers = new HashMap<>();
        for (int place = 0; place < told.size(); place++) {
            answers.put(place + 1, told.get(place) instanceof JsonArray several ? several.getValuesAs(JsonString::getString) : List.of(told.getString(place)));
        }
        return answers;
    }
}
