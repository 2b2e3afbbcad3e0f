package org.tongzhou.core.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The 30 000 passwords that people choose most, which guessers try first (NIST SP 800-63B, 5.1.1.2); zxcvbn brings them. */
final class CommonPasswords {
    private static final Set<String> PASSWORDS = read();
    private static final Pattern TAIL = Pattern.compile("[^\\p{L}]+$");
    /** A shorter word is not what makes a password easy to guess. */
    private static final int CORE_MIN_CHARS = 4;
    private static final String SIGNS = "@4301$5!7";
    private static final String LETTERS = "aaeoissit";

    private CommonPasswords() {
    }

    /** Whether it is one of them, or one that was only dressed up: other case, signs for letters, digits and signs behind ({@code P@ssw0rd2026!}). */
    static boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String core = TAIL.matcher(lower).replaceFirst("");
        return PASSWORDS.contains(lower) || core.length() >= CORE_MIN_CHARS && (PASSWORDS.contains(core) || PASSWORDS.contains(plain(core)));
    }

    private static String plain(String dressed) {
        StringBuilder plain = new StringBuilder(dressed);
        for (int place = 0; place < plain.length(); place++) {
            int sign = SIGNS.indexOf(plain.charAt(place));
            if (sign >= 0) {
                plain.setCharAt(place, LETTERS.charAt(sign));
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
