package org.tongzhou.core.notices.slips;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.shared.PlainText;

/**
 * What somebody has typed into a reply slip, as it is.
 *
 * @param text    words without form; null or empty for none
 * @param answers by the keys of the fields
 * @param version of the reply that he saw and corrects; 0 if he saw none
 */
public record GivenSlip(String text, @NotNull Map<Integer, List<String>> answers, int version) {
    public GivenSlip {
        text = text == null ? "" : text;
    }

    /** What is no blank. */
    List<String> of(int key) {
        List<String> typed = answers.get(key);
        return typed == null ? List.of() : typed.stream().filter(each -> each != null && !PlainText.isBlank(each)).toList();
    }
}
