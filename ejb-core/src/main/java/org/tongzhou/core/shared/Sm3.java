package org.tongzhou.core.shared;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash SM3 (GB/T 32905-2016). */
public final class Sm3 {
    private Sm3() {
    }

    /** The hash in 64 hexadecimal digits. */
    public static String hex(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
