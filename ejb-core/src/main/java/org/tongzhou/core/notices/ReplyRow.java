package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.notices.slips.FilledSlip;

/**
 * A unit, or a person, who is asked for a reply, and what was replied; null for what was not.
 *
 * @param username empty for a unit, {@code name} as well
 * @param words    without form
 * @param by       the name of who replied for the unit, or in the person's place
 * @param answers  by the keys of the fields; of a field that was left empty there are none
 */
public record ReplyRow(String unit, String username, String name, Instant at, String words, String by, Map<Integer, List<String>> answers) implements Serializable {
    static ReplyRow ofUnit(String unit, FilledSlip filled, String by) {
        return filled == null ? new ReplyRow(unit, "", "", null, null, null, Map.of()) : new ReplyRow(unit, "", "", filled.at(), filled.text(), by, filled.answers());
    }

    static ReplyRow ofPerson(NoticeReader reader, FilledSlip filled) {
        return new ReplyRow(reader.unit(), reader.username(), reader.name(), reader.repliedAt(), reader.reply(), reader.repliedBy(),
            filled == null ? Map.of() : filled.answers());
    }

    /** Empty for a field that was left empty. */
    public List<String> of(int key) {
        return answers.getOrDefault(key, List.of());
    }
}
