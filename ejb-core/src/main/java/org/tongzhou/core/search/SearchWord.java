package org.tongzhou.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of what somebody types: all must be found, those in quotation marks as they stand, those behind a minus not at all. Anything can be
 * typed; what makes no sense is taken as a word.
 */
record SearchWord(String text, boolean exact, boolean excluded) {
    private static final int WORDS_MAX = 20;
    private static final String QUOTES = "\"“”„＂";
    private static final String MINUS = "-－";

    static List<SearchWord> listIn(String typed) {
        List<SearchWord> words = new ArrayList<>();
        int at = 0;
        while (at < typed.length() && words.size() < WORDS_MAX) {
            if (isBlank(typed.charAt(at))) {
                at++;
                continue;
            }
            boolean excluded = MINUS.indexOf(typed.charAt(at)) >= 0;
            int start = excluded ? at + 1 : at;
            boolean exact = start < typed.length() && QUOTES.indexOf(typed.charAt(start)) >= 0;
            int from = exact ? start + 1 : start;
            int end = from;
            while (end < typed.length() && QUOTES.indexOf(typed.charAt(end)) < 0 && (exact || !isBlank(typed.charAt(end)))) {
                end++;
            }
            if (end > from) {
                words.add(new SearchWord(typed.substring(from, end), exact, excluded));
            }
            at = exact ? end + 1 : Math.max(end, at + 1);
        }
        return words;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
