package org.tongzhou.core.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongzhou.core.shared.Sm3;

/**
 * Codes that stand in for an authenticator application that is lost, each once: {@value #COUNT} of them, like {@code k7mq-2vxa-9tfe}. They
 * are random (59 bits), so a plain hash (SM3, GB/T 32905-2016) keeps them well enough.
 */
final class RecoveryCodes {
    static final int COUNT = 10;
    static final int HASH_CHARS = 64;
    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP_CHARS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {
    }

    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).distinct().limit(COUNT).toList();
    }

    /** The hash of a code as somebody types it: capitals, spaces and hyphens make no difference. */
    static String hash(String typed) {
        byte[] bytes = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        return Sm3.hex(bytes);
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_CHARS; i++) {
            code.append(i > 0 && i % GROUP_CHARS == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
