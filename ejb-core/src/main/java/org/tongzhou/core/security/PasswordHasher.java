package org.tongzhou.core.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes of passwords in the PHC string format (RFC 9106), each with a salt of its own and its cost inside,
 * so that the cost can rise later without losing old hashes. One hash takes 46 MiB for a while, or what {@code -Dtongzhou.login.hashKib} says:
 * no more than {@value #AT_ONCE} are computed at once, {@value #WAITING_MAX} wait their turn, and beyond that the answer is {@code security.loginBusy}.
 */
final class PasswordHasher {
    static final int HASH_MAX_CHARS = 200;

    private static final int MEMORY_KIB = Integer.getInteger("tongzhou.login.hashKib", 47104); // OWASP password storage: 46 MiB, 1 pass; we make two
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final int WAITING_MAX = 60; // of the server's 200 request threads, so that logins never hold all of them

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Turns TURNS = new Turns(AT_ONCE, WAITING_MAX);
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Pattern PHC =
        Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

    private PasswordHasher() {
    }

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(
            MEMORY_KIB, PASSES, LANES, ENCODER.encodeToString(salt), ENCODER.encodeToString(hash));
    }

    /** @throws IllegalArgumentException if {@code stored} is no hash of this class */
    static boolean matches(String password, String stored) {
        Matcher phc = PHC.matcher(stored);
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an argon2id hash");
        }
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        byte[] actual = argon2id(password, Base64.getDecoder().decode(phc.group(4)), Integer.parseInt(phc.group(1)),
            Integer.parseInt(phc.group(2)), Integer.parseInt(phc.group(3)), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] argon2id(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes)
            .withSalt(salt).build());
        byte[] hash = new byte[length];
        TURNS.take(() -> generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash));
        return hash;
    }
}
