package org.tongzhou.core.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** One-time codes of an authenticator application (RFC 6238): six digits, a new one every 30 seconds, by HMAC-SHA-1, as all such applications do. */
final class TotpCodes {
    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);
    /** A code counts one step before and after its own: clocks differ, and typing takes its time (RFC 6238, 5.2). */
    private static final int STEPS_ASIDE = 1;
    private static final int SECRET_BYTES = 20; // RFC 4226, 4 R6
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);
    private static final SecureRandom RANDOM = new SecureRandom();

    private TotpCodes() {
    }

    /** A new secret, in Base32 as people type it. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    /** The address that an authenticator application reads as a picture. */
    static String address(String issuer, String username, String secret) {
        String label = encode(issuer) + ':' + encode(username);
        return "otpauth://totp/%s?secret=%s&issuer=%s&digits=%d&period=%d".formatted(label, secret, encode(issuer), DIGITS, STEP.toSeconds());
    }

    static String at(String secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of our own is no key", e);
        }
    }

    /** The step whose code this is, among those that count now and come after {@code lastUsed}: a code that was used is worth nothing (RFC 6238, 5.2). */
    static OptionalLong step(String secret, String code, Instant now, long lastUsed) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - STEPS_ASIDE; step <= present + STEPS_ASIDE; step++) {
            byte[] expected = at(secret, Instant.ofEpochSecond(step * STEP.toSeconds())).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, typed) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
