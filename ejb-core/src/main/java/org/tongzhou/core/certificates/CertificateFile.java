package org.tongzhou.core.certificates;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.tongzhou.core.shared.RuleViolationException;

/** Reads files of certificates and of revocation lists: DER, or PEM with nothing but one of them (.cer, .crt, .pem, .der, .crl). */
final class CertificateFile {
    /** Knows SM2, which the JDK does not; used by name here and registered nowhere. */
    static final Provider PROVIDER = new BouncyCastleProvider();
    /** Of one certificate, as DER; those of an office have one or two KiB. */
    static final int CERTIFICATE_MAX_BYTES = 8 * 1024;
    /** Of a certificate's file: Base64 and lines around. */
    static final int FILE_MAX_BYTES = 16 * 1024;
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final int DER_SEQUENCE = 0x30;

    private CertificateFile() {
    }

    /** @throws RuleViolationException if it is no certificate, more than one, or too large */
    static OfficeCertificate certificate(byte... file) {
        if (file.length > FILE_MAX_BYTES) {
            throw new RuleViolationException("certificates.tooLarge", FILE_MAX_BYTES / 1024);
        }
        byte[] der = der(file, "CERTIFICATE", "certificates.unreadable");
        try {
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509", PROVIDER).generateCertificate(new ByteArrayInputStream(der));
            if (read == null || der.length > CERTIFICATE_MAX_BYTES || !Arrays.equals(read.getEncoded(), der)) { // bytes behind it, or no DER
                throw new RuleViolationException("certificates.unreadable");
            }
            return new OfficeCertificate(read);
        } catch (CertificateException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw unreadable("certificates.unreadable", e);
        }
    }

    /** The content as DER. @param name of what a PEM file must hold */
    static byte[] der(byte[] file, String name, String refusal) {
        if (file.length > 0 && file[0] == DER_SEQUENCE) {
            return file;
        }
        Matcher pem = PEM.matcher(new String(file, StandardCharsets.US_ASCII));
        if (!pem.find() || !pem.group(1).equals(name)) {
            throw new RuleViolationException(refusal);
        }
        String content = pem.group(2).replaceAll("\\s", "");
        if (pem.find()) {
            throw new RuleViolationException("certificates.severalInFile");
        }
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw unreadable(refusal, e);
        }
    }

    static RuleViolationException unreadable(String refusal, Exception cause) {
        RuleViolationException unreadable = new RuleViolationException(refusal);
        unreadable.initCause(cause);
        return unreadable;
    }
}
