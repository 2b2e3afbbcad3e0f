package org.tongzhou.core.notices.slips;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.shared.PlainText;

/** What was found of a slip that somebody fills in: what can be kept, and what is wrong. */
public final class SlipCheck {
    private final List<SlipFault> faults = new ArrayList<>();
    private final Set<SlipAnswer> answers = new LinkedHashSet<>();
    private String words;

    SlipCheck() {
    }

    void takeWords(String typed, boolean required) {
        words = PlainText.isBlank(typed) ? null : PlainText.lines(typed);
        if (words == null && required) {
            faults.add(new SlipFault(SlipFault.WORDS, "notices.replyMissing", List.of()));
        } else if (words != null && words.length() > SlipReply.TEXT_MAX_CHARS) {
            faults.add(new SlipFault(SlipFault.WORDS, "notices.replyTooLong", List.of()));
        }
    }

    void look(SlipField field, List<String> given) {
        if (given.isEmpty()) {
            if (field.required()) {
                refuse(field, "notices.slip.fault.missing");
            }
        } else if (given.size() > 1 && field.kind() != FieldKind.SEVERAL) {
            refuse(field, "notices.slip.fault.one");
        } else {
            field.kind().check(field, given, this);
        }
    }

    void refuse(SlipField field, String key, String... arguments) {
        faults.add(new SlipFault(field.key(), key, List.of(arguments)));
    }

    void take(SlipField field, List<String> values) {
        values.forEach(value -> answers.add(new SlipAnswer(field.key(), value)));
    }

    void takeText(SlipField field, String text, int maxChars) {
        if (text.length() > maxChars) {
            refuse(field, "notices.slip.fault.long", String.valueOf(maxChars));
        } else {
            take(field, List.of(text));
        }
    }

    /** In the order of the options. */
    void choose(SlipField field, List<String> options, List<String> chosen) {
        if (options.containsAll(chosen)) {
            take(field, options.stream().filter(chosen::contains).toList());
        } else {
            refuse(field, "notices.slip.fault.option");
        }
    }

    /** Nothing if all can be kept. */
    public List<SlipFault> faults() {
        return List.copyOf(faults);
    }

    /** Null for none. */
    public String words() {
        return words;
    }

    Set<SlipAnswer> answers() {
        return answers;
    }
}
