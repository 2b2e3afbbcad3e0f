package org.tongzhou.core.notices.slips;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A slip as it was filled in.
 *
 * @param version what a correction must name
 * @param text    words without form; null for none
 * @param answers by the keys of the fields; of a field that was left empty there are none
 * @param by      user name of who did it
 */
public record FilledSlip(int version, String text, Map<Integer, List<String>> answers, Instant at, String by) implements Serializable {
    /** Empty for a field that was left empty. */
    public List<String> of(int key) {
        return answers.getOrDefault(key, List.of());
    }
}
