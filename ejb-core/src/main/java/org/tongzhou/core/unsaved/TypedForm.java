package org.tongzhou.core.unsaved;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tongzhou.core.shared.RichText;

/**
 * What stands in a form, as far as it is written.
 *
 * @param place       which form it is, and of what: {@code publications.piece:17}; a form for something new has a place of its own
 * @param seenVersion the version of what is stored that its author began with; 0 for something new
 * @param texts       the texts as they were typed, by the names of their fields, in the order of the form
 */
public record TypedForm(@NotNull @Size(min = 1, max = PLACE_MAX_CHARS) String place, int seenVersion,
        @NotNull @Size(max = TEXTS_MAX) Map<@Size(max = NAME_MAX_CHARS) String, @NotNull String> texts) implements Serializable {
    public static final int PLACE_MAX_CHARS = 80;
    static final int TEXTS_MAX = 20;
    static final int NAME_MAX_CHARS = 40;
    /** Of all texts together: the longest form has half a million for its body alone. */
    static final int CHARS_MAX = 520_000;

    public TypedForm {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Whether there is nothing to keep; an editor sends an empty paragraph. */
    public boolean isBlank() {
        return texts.values().stream().allMatch(RichText::isEmpty);
    }

    boolean isTooLong() {
        return texts.values().stream().mapToLong(String::length).sum() > CHARS_MAX;
    }
}
