package org.tongzhou.core.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
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

    private static final Pattern STORED = Pattern.compile("[0-9a-f]{8}:[A-Za-z0-9+/]{38,}={0,2}");

    private final FieldKeys keys;

    FieldCipher(FieldKeys keys) {
        this.keys = keys;
    }

    /** That of this server, with the keys of its data directory. Beans have it injected. */
    public static FieldCipher office() {
        return Office.CIPHER;
    }

    /** Whether a text looks as what is stored does: no telephone number and no secret of people's does. */
    static boolean isStored(String text) {
        return STORED.matcher(text).matches();
    }

    /** The name of the key that encrypts at present: what is stored with it begins so. */
    String currentKey() {
        return keys.current();
    }

    /** Makes another key that encrypts from now on; what was encrypted with others stays readable. */
    void renewKey() {
        keys.renew();
    }

    /** @param purpose names the field, such as {@code security.secondFactor.7}; what is stored for one purpose is worth nothing for another */
    public String encrypt(String purpose, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        String current = keys.current();
        byte[] secret = apply(true, current, nonce, purpose, plain.getBytes(StandardCharsets.UTF_8));
        byte[] stored = ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
        return current + ':' + Base64.getEncoder().encodeToString(stored);
    }

    /** @throws IllegalStateException if the text was altered, belongs to another purpose, or its key is not there */
    public String decrypt(String purpose, String stored) {
        int colon = stored.indexOf(':');
        String key = stored.substring(0, Math.max(colon, 0));
        if (!isStored(stored)) {
            throw new IllegalStateException("a field of " + purpose + " was altered: it is not encrypted");
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

    /** Made when first needed: programs that only know the class need no data directory. */
    private static final class Office {
        static final FieldCipher CIPHER = FieldKeys.cipher(Path.of(System.getProperty("tongzhou.data", "."), "field.keys"));
    }
}
