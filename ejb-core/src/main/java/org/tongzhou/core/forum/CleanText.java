package org.tongzhou.core.forum;

import java.util.List;
import java.util.Set;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.RuleViolationException;

/** What somebody wrote as it is stored. @param words the same without markup, to be looked through and quoted */
record CleanText(String body, String words) {
    static final int WORDS_MAX_CHARS = 10_000;

    /**
     * A file says enough; of pictures, a text shows those that are its own.
     *
     * @throws RuleViolationException if it says nothing, or too much
     */
    static CleanText of(String text, List<Long> files) {
        String body = RichText.clean(text, Set.copyOf(files));
        if (RichText.isEmpty(body) && files.isEmpty()) {
            throw new RuleViolationException("forum.textMissing");
        }
        String words = PlainText.line(RichText.words(body)).replaceAll(" {2,}", " ");
        if (words.length() > WORDS_MAX_CHARS) {
            throw new RuleViolationException("forum.textTooLong", WORDS_MAX_CHARS, words.length());
        }
        return new CleanText(body, words);
    }
}
