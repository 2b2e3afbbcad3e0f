package org.tongzhou.core.certificates;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a certificate says, for people to compare with what the issuer has told them.
 *
 * @param subject     whom it names; {@code commonName} is the part that is a name, {@code issuer} who has signed it
 * @param serial      in hexadecimal digits, as issuers print it
 * @param fingerprint SHA-256 of the whole, {@code sm3} the same by SM3
 * @param algorithm   of the key, with its bits: RSA 2048, EC 256, SM2
 */
public record CertificateFacts(String subject, String commonName, String issuer, String serial, String fingerprint, String sm3, String algorithm,
    Instant notBefore, Instant notAfter) implements Serializable {
}
