package org.tongzhou.core.certificates;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.tongzhou.core.shared.RuleViolationException;

/** Which keys and signatures count: RSA of 2048 bits and more, the curves P-256, P-384, P-521 and SM2; neither MD5 nor SHA-1 (NIST SP 800-131A, GM/T 0054). */
final class KeyStrength {
    private static final int RSA_MIN_BITS = 2048;
    private static final int RSA_MAX_BITS = 8192;
    private static final Set<ASN1ObjectIdentifier> CURVES = Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1,
        SECObjectIdentifiers.secp521r1, GMObjectIdentifiers.sm2p256v1);

    private KeyStrength() {
    }

    /** @throws RuleViolationException if key or signature is too weak */
    static void require(X509Certificate certificate) {
        if (!isStrong(certificate.getPublicKey()) || isBroken(certificate.getSigAlgName())) {
            throw new RuleViolationException("certificates.weak", name(certificate.getPublicKey()), certificate.getSigAlgName());
        }
    }

    private static boolean isStrong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return bits >= RSA_MIN_BITS && bits <= RSA_MAX_BITS;
        }
        return key instanceof ECPublicKey && CURVES.contains(curve(key));
    }

    /** Also of what is signed otherwise, such as a revocation list. */
    static boolean isBroken(String signature) {
        String name = signature.toUpperCase(Locale.ROOT).replace("-", "");
        return name.contains("MD5") || name.contains("MD2") || name.contains("SHA1") || name.contains("RIPEMD");
    }

    static String name(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        if (key instanceof ECPublicKey ec) {
            return GMObjectIdentifiers.sm2p256v1.equals(curve(key)) ? "SM2" : "EC " + ec.getParams().getCurve().getField().getFieldSize();
        }
        return key.getAlgorithm().length() > 30 ? "?" : key.getAlgorithm();
    }

    /** The named curve of a key; null if it describes a curve of its own. */
    private static ASN1ObjectIdentifier curve(PublicKey key) {
        Object parameters = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters();
        return parameters instanceof ASN1ObjectIdentifier named ? named : null;
    }
}
