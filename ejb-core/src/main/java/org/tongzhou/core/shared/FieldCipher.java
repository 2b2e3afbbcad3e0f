package org.tongzhou.core.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encrypts fields that nobody may read who reads the database: SM4 (GB/T 32907-2016) in GCM (GB/T 36624-2018, 9), so that what was altered
 * or copied to a field of another purpose is noticed. A stored text is {@code <key>:<Base64 of nonce, ciphertext, tag>}; each names
 * its key, so that older ones stay readable when a new key is made.
 */
public final class FieldCipher {
    static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, byte[]> keys;
    private final String current;

    /**
     * @param keys by name; each of {@value #KEY_BYTES} bytes
     * @param current the name of the one that encrypts
     */
    public FieldCipher(Map<String, byte[]> keys, String current) {
        if (!keys.containsKey(current) || keys.values().stream().anyMatch(key -> key.length != KEY_BYTES)) {
            throw new IllegalArgumentException("no key of " + KEY_BYTES + " bytes named " + current);
        }
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    /** @param purpose names the field, such as {@code security.secondFactor.7}; what is stored for one purpose is worth nothing for another */
    public String encrypt(String purpose, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] secret = apply(true, current, nonce, purpose, plain.getBytes(StandardCharsets.UTF_8));
        byte[] stored = ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
        return current + ':' + Base64.getEncoder().encodeToString(stored);
    }

    /** @throws IllegalStateException if the text was altered, belongs to another purpose, or its key is not there */
    public String decrypt(String purpose, String stored) {
        int colon = stored.indexOf(':');
        String key = stored.substring(0, Math.max(colon, 0));
        if (!keys.containsKey(key)) {
            throw new IllegalStateException("a field of " + purpose + " was encrypted with a key that is not at hand: " + key);
        }
        byte[] bytes = Base64.getDecoder().decode(stored.substring(colon + 1));
        byte[] plain = apply(false, key, Arrays.copyOf(bytes, NONCE_BYTES), purpose, Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] apply(boolean encrypting, String key, byte[] nonce, String purpose, byte[] input) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(keys.get(key)), TAG_BITS, nonce, purpose.getBytes(StandardCharsets.UTF_8)));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        try {
            cipher.doFinal(output, cipher.processBytes(input, 0, input.length, output, 0));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a field of " + purpose + " was altered", e);
        }
        return output;
    }
}
