package org.tongzhou.core.shared;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds Chinese texts by what people type: the characters, the sounds (changyong) or the initials (cylj). A character with
 * several readings is read as in its word where the word is known, and as in a surname as well: 曾 is ceng and zeng.
 */
public final class Pinyin {
    private static final int QUERY_MAX_CHARS = 60;
    private static final int TEXT_MAX_CHARS = 300;
    private static final int MAX_REMEMBERED = 20_000;
    private static final Map<String, List<String>> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {
    }

    /** The sounds without tones in lower case, separated by blanks: {@code 常用链接} is {@code chang yong lian jie}. */
    public static String syllables(String text) {
        return readings(text).get(0);
    }

    /** The first letter of each syllable or word: {@code 常用链接} is {@code cylj}. */
    public static String initials(String text) {
        return Stream.of(syllables(text).split(" ")).filter(syllable -> !syllable.isEmpty())
            .map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    /** What a browser can look for the text by: its initials, and its syllables without blanks. */
    public static List<String> keys(String text) {
        return List.of(initials(text), syllables(text).replace(" ", ""));
    }

    /**
     * Whether a text is meant by a query: contains it, or is spoken so from some syllable on, each syllable typed in full or by
     * its first letters ({@code cylj}, {@code changyong}, {@code yonglj}). Case and blanks do not count; ü is typed u or v.
     * Of a query the first {@value #QUERY_MAX_CHARS} characters count; an empty one means nothing.
     */
    public static boolean matches(String text, String query) {
        String wanted = normal(query);
        if (wanted.isEmpty()) {
            return false;
        }
        if (normal(text).contains(wanted)) {
            return true;
        }
        String typed = wanted.replace("lv", "lu").replace("nv", "nu");
        return readings(text).stream().filter(reading -> !reading.isEmpty()).anyMatch(reading -> isSpoken(reading.split(" "), typed));
    }

    private static String normal(String text) {
        String compact = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return compact.substring(0, Math.min(compact.length(), QUERY_MAX_CHARS));
    }

    /** Whether the typed letters are beginnings of syllables that follow one another, none left out. */
    private static boolean isSpoken(String[] syllables, String typed) {
        boolean[] reached = new boolean[typed.length() + 1]; // how many letters the syllables up to here can stand for
        for (String syllable : syllables) {
            boolean[] next = new boolean[reached.length];
            reached[0] = true; // begin here
            for (int from = 0; from < typed.length(); from++) {
                for (int length = 1; reached[from] && typed.startsWith(syllable.substring(0, length), from); length++) {
                    next[from + length] = true;
                    if (length == syllable.length()) {
                        break;
                    }
                }
            }
            if (next[typed.length()]) {
                return true;
            }
            reached = next;
        }
        return false;
    }

    private static List<String> readings(String text) {
        String spoken = text.substring(0, Math.min(text.length(), TEXT_MAX_CHARS));
        List<String> known = READINGS.get(spoken);
        if (known != null) {
            return known;
        }
        List<String> read = Stream.of(Rules.WORDS, Rules.NAMES).map(rules -> words(rules.transliterate(spoken))).distinct().toList();
        if (READINGS.size() >= MAX_REMEMBERED) {
            READINGS.clear();
        }
        READINGS.put(spoken, read);
        return read;
    }

    private static String words(String latin) {
        return latin.replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** Loaded when first needed, as the rules take half a second. */
    private static final class Rules {
        static final Transliterator WORDS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    }
}
