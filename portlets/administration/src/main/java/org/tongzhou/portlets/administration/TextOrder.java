package org.tongzhou.portlets.administration;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** How lists of names are sorted: as a Chinese reader looks them up, which is by their sound. */
final class TextOrder {
    private TextOrder() {
    }

    /** Rows by one of their texts; null stands first. */
    static <R> Comparator<R> by(Function<R, String> text) {
        Collator order = Collator.getInstance(Locale.SIMPLIFIED_CHINESE); // shared by requests: it locks itself
        return Comparator.comparing(text, Comparator.nullsFirst(order::compare));
    }
}
