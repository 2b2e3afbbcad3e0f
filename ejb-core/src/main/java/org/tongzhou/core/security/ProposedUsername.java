package org.tongzhou.core.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.shared.Pinyin;

/** A user name for somebody, by the sound of the name (王磊 is wanglei), with the first number that is free where others have that name. */
final class ProposedUsername {
    private static final int ROOT_MAX_CHARS = Account.USERNAME_MAX_CHARS - 6;
    private static final String FALLBACK = "user";

    private ProposedUsername() {
    }

    static String of(String name, Predicate<String> taken) {
        String root = root(name);
        String proposed = root;
        for (int number = 2; taken.test(proposed) || proposed.equals(Operator.USERNAME) || !Account.isUsername(proposed); number++) {
            proposed = root + number;
        }
        return proposed;
    }

    private static String root(String name) {
        String letters = Normalizer.normalize(Pinyin.syllables(name), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String root = letters.isEmpty() ? FALLBACK : letters;
        return root.substring(0, Math.min(root.length(), ROOT_MAX_CHARS));
    }
}
