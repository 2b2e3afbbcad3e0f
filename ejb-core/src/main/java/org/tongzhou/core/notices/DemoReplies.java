package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
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

/** What units and people have filled into the slips of the demonstration's notices, and what is said to them. */
@Dependent
class DemoReplies {
    @Inject
    SlipReplies slips;
    @Inject
    ReadingRepository readings;
    @Inject
    DemoComments comments;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Event<UnitReplied> unitReplied;
    @Inject
    Event<NoticeReplied> replied;

    /** Of its own, or by the name of a model. */
    static Slip slip(JsonObject told) {
        if (told.get("slip") instanceof JsonObject own) {
            return SlipModel.slip(own);
        }
        String name = told.getString("slip", "");
        return SlipModel.list().stream().filter(model -> model.name().equals(name)).map(SlipModel::slip).findFirst().orElse(Slip.PLAIN);
    }

    void add(JsonObject told, Notice notice) {
        if (told.containsKey("filled")) {
            told.getJsonArray("filled").getValuesAs(JsonObject.class).forEach(each -> fillIn(each, notice, clock.instant()));
        }
        if (told.containsKey("comments")) {
            told.getJsonArray("comments").getValuesAs(JsonObject.class).forEach(each -> comments.add(notice.getId(), each, clock.instant()));
        }
    }

    private void fillIn(JsonObject told, Notice notice, Instant now) {
        if (told.containsKey("unit")) {
            fillInForUnit(told, notice);
        } else if (people.find(told.getString("by")).isPresent()) {
            fillInForPerson(told, notice, now);
        }
    }

    /** By one of the unit's people; a unit without people fills in nothing. */
    private void fillInForUnit(JsonObject told, Notice notice) {
        Audience unit = Audience.ofUnits(Set.of(told.getString("unit")));
        people.listUsernames(unit).stream().sorted().findFirst().ifPresent(by -> {
            boolean first = slips.keep(notice.getId(), SlipGiver.ofUnit(told.getString("unit")), check(told, notice), 0, by);
            unitReplied.fire(new UnitReplied(notice.getId(), notice.getAuthor(), unit, first));
        });
    }

    private void fillInForPerson(JsonObject told, Notice notice, Instant now) {
        String by = told.getString("by");
        SlipCheck checked = check(told, notice);
        slips.keep(notice.getId(), SlipGiver.ofPerson(by), checked, 0, by);
        NoticeReading reading = new NoticeReading(notice, by);
        reading.markRead(now);
        reading.reply(checked.words(), by, now);
        readings.add(reading);
        replied.fire(reading.replied());
    }

    private static SlipCheck check(JsonObject told, Notice notice) {
        SlipCheck check = notice.slip().check(new GivenSlip("", answers(told.getJsonArray("answers")), 0));
        if (!check.faults().isEmpty()) {
            throw new IllegalStateException(told + ": " + check.faults());
        }
        return check;
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
