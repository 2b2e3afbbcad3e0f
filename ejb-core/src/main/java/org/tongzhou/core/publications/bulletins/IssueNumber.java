package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;
import java.util.Locale;
import org.tongzhou.core.shared.Messages;

/**
 * The number of an issue: in its year, of the regular series or of that of the special ones (增刊), each begun with 1.
 *
 * @param total counted through all years; null if that is not said
 */
public record IssueNumber(int year, int number, Integer total, boolean special) implements Serializable {
    /** @param last the last number of the series in the year; 0 for none. {@code lastTotal} null if it is not counted through */
    static IssueNumber after(int year, int last, Integer lastTotal, boolean special) {
        return new IssueNumber(year, last + 1, lastTotal == null || special ? null : lastTotal + 1, special);
    }

    /** As it is printed and as uses are registered, whatever language somebody reads. */
    String printed() {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, special ? "publications.paper.special" : "publications.paper.number", String.valueOf(number));
    }
}
