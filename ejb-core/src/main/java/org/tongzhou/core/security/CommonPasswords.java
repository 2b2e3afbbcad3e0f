package org.tongzhou.core.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The 30 000 passwords that people choose most, which guessers try first (NIST SP 800-63B, 5.1.1.2); zxcvbn brings them. With them
 * those that were only dressed up: other case, signs for letters, digits and signs about ({@code P@ssw0rd2026!}, {@code Abc@1234}).
 */
final class CommonPasswords {
    private static final Set<String> PASSWORDS = read();
    /** What zxcvbn's list lacks and guessers of an office in China try. */
    private static final Set<String> WORDS = Set.of("root", "huawei", "tongzhou", "jingchuan", "zhengfu", "bangong");
    private static final Pattern SIGNS_BEHIND = Pattern.compile("[^\\p{L}\\p{N}]+$");
    private static final Pattern ABOUT = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern ALL_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A shorter word is not what makes a password easy to guess. */
    private static final int WORD_MIN_CHARS = 4;
    private static final String DRESSED = "@4301$5!7";
    private static final String PLAIN = "aaeoissit";

    private CommonPasswords() {
    }

    static boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return Stream.of(lower, bare(SIGNS_BEHIND, lower), bare(ABOUT, lower), bare(ALL_SIGNS, lower)).filter(word -> word.length() >= WORD_MIN_CHARS)
            .flatMap(word -> Stream.of(word, undressed(word))).anyMatch(word -> PASSWORDS.contains(word) || WORDS.contains(word));
    }

    private static String bare(Pattern taken, String word) {
        return taken.matcher(word).replaceAll("");
    }

    /** The word, in small letters, with the letters that its signs stand for. */
    static String undressed(String word) {
        StringBuilder plain = new StringBuilder(word);
        for (int place = 0; place < plain.length(); place++) {
            int sign = DRESSED.indexOf(plain.charAt(place));
            if (sign >= 0) {
                plain.setCharAt(place, PLAIN.charAt(sign));
            }
        }
        return plain.toString();
    }

    private static Set<String> read() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
