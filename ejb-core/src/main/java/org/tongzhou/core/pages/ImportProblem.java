package org.tongzhou.core.pages;

import java.util.Locale;
import org.tongzhou.core.shared.Messages;

/**
 * Why a page file is refused.
 *
 * @param line counted from 1, 0 if the problem has no line
 * @param entry what the problem is about, as a page's name or {@code pages[2].windows[0]}; may be empty
 */
public record ImportProblem(int line, String entry, String key, String detail) {

    /** What is wrong and what is expected, in the reader's language. */
    public String text(Locale locale) {
        return Messages.text(locale, key, entry, detail);
    }
}
