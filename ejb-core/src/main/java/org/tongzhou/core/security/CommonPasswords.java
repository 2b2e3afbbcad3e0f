package org.tongzhou.core.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** The 30 000 passwords that people choose most, which guessers try first (NIST SP 800-63B, 5.1.1.2); zxcvbn brings them. */
final class CommonPasswords {
    private static final Set<String> PASSWORDS = read();

    private CommonPasswords() {
    }

    static boolean contains(String password) {
        return PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
