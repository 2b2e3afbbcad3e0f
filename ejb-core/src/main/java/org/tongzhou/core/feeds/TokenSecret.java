package org.tongzhou.core.feeds;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.Sm3;

/** What a system shows to be let in: 256 random bits behind a prefix by which scanners of files know it. Its hash needs no salt, as nobody can guess it. */
final class TokenSecret {
    private static final String PREFIX = "tzf_";
    private static final int BYTES = 32;
    private static final int HINT_CHARS = 8;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    static TokenSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What somebody shows, if it can be one at all. */
    static Optional<TokenSecret> of(String shown) {
        return shown != null && SHAPE.matcher(shown).matches() ? Optional.of(new TokenSecret(shown)) : Optional.empty();
    }

    String text() {
        return text;
    }

    String hash() {
        return Sm3.hex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** So much of it that people tell it from others. */
    String hint() {
        return text.substring(0, HINT_CHARS);
    }
}
