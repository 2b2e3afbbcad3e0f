package org.tongzhou.core.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.tongzhou.core.shared.Pinyin;

/** By what letters a title is found: from each syllable on its initials (cylj) and its sounds (changyonglianjie). */
final class TitleSounds {
    private static final int LETTERS_MAX = 24;
    private static final int SYLLABLES_MAX = 80;

    private TitleSounds() {
    }

    static Set<String> of(String title) {
        Set<String> sounds = new LinkedHashSet<>();
        String[] syllables = Pinyin.syllables(title).split(" ");
        for (int from = 0; from < Math.min(syllables.length, SYLLABLES_MAX); from++) {
            StringBuilder initials = new StringBuilder();
            StringBuilder whole = new StringBuilder();
            for (int at = from; at < syllables.length && initials.length() < LETTERS_MAX; at++) {
                if (!syllables[at].isEmpty()) {
                    initials.append(syllables[at].charAt(0));
                    whole.append(syllables[at]);
                }
            }
            sounds.add(cut(initials.toString()));
            sounds.add(cut(whole.toString()));
        }
        sounds.remove("");
        return sounds;
    }

    /** What is typed, no longer than what is kept. */
    static String typed(String letters) {
        return cut(letters.toLowerCase(Locale.ROOT));
    }

    private static String cut(String letters) {
        return letters.substring(0, Math.min(letters.length(), LETTERS_MAX));
    }
}
