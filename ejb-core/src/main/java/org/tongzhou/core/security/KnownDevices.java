package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.FieldCipher;
import org.tongzhou.core.shared.Sm3;

/**
 * Recognizes browsers in which the owner of an account has logged in: each keeps a cookie that only this server can make. It lets nobody in; a login
 * from there is only counted by itself (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
 */
@Dependent
public class KnownDevices {
    /** How long a browser is known after a login. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final int NAME_BYTES = 16;
    private static final int COOKIE_MAX_CHARS = 300;
    private static final Pattern CONTENT = Pattern.compile("([0-9a-f]{32}) (\\d{1,12})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FieldCipher cipher;
    private final Clock clock;

    @Inject
    public KnownDevices(FieldCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The name of the cookie: several people may share a browser. It does not tell the user name. */
    public static String cookie(String username) {
        return "tz-device-" + Sm3.hex(username.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    /** What the cookie holds after a login. */
    public String remember(String username) {
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        String secret = cipher.encrypt(purpose(username), HexFormat.of().formatHex(name) + ' ' + clock.instant().getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.US_ASCII)); // cookies bear few signs
    }

    /** From where a login comes. @param cookie what the browser sent, empty if nothing */
    public LoginSource source(String username, String address, String cookie) {
        return new LoginSource(address, cookie.isEmpty() || cookie.length() > COOKIE_MAX_CHARS ? "" : device(username, cookie));
    }

    private String device(String username, String cookie) {
        try {
            String secret = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.US_ASCII);
            Matcher content = CONTENT.matcher(cipher.decrypt(purpose(username), secret));
            boolean known = content.matches() && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(content.group(2))).plus(LIFE));
            return known ? "device " + content.group(1) : "";
        } catch (IllegalArgumentException | IllegalStateException e) {
            return ""; // altered, another account's, or of a key that is no more
        }
    }

    private static String purpose(String username) {
        return "security.device." + username;
    }
}
