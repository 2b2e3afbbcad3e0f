package org.tongzhou.core.certificates;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A file in which an issuer says what it has revoked (CRL, RFC 5280, 5). Only whole lists of the issuer itself are read: what is a part, or speaks for
 * others, says so by a critical extension and is refused.
 */
final class ListFile {
    static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final String REFUSAL = "certificates.listUnreadable";

    private final X509CRL list;
    private final CertificateList content;
    private final Set<String> serials = new LinkedHashSet<>();

    /** @throws RuleViolationException if it is none, too large, or none that is read here */
    ListFile(byte... file) {
        if (file.length > MAX_BYTES) {
            throw new RuleViolationException("certificates.listTooLarge", MAX_BYTES / 1024 / 1024);
        }
        byte[] der = CertificateFile.der(file, "X509 CRL", REFUSAL);
        try {
            list = (X509CRL) CertificateFactory.getInstance("X.509", CertificateFile.PROVIDER).generateCRL(new ByteArrayInputStream(der));
            content = CertificateList.getInstance(der);
            Set<String> critical = list.getCriticalExtensionOIDs();
            if (critical != null && !critical.isEmpty() || KeyStrength.isBroken(list.getSigAlgName())) {
                throw new RuleViolationException("certificates.listNotWhole");
            }
            Enumeration<?> entries = content.getRevokedCertificateEnumeration();
            for (Object entry : Collections.list(entries)) {
                serials.add(((TBSCertList.CRLEntry) entry).getUserCertificate().getValue().toString(16).toUpperCase(Locale.ROOT));
            }
        } catch (CRLException | CertificateException | IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException e) {
            throw CertificateFile.unreadable(REFUSAL, e);
        }
    }

    boolean isSignedBy(TrustedIssuer issuer) {
        OfficeCertificate certificate = issuer.certificate();
        return certificate.maySignLists() && list.getIssuerX500Principal().equals(new javax.security.auth.x500.X500Principal(certificate.subjectName()))
            && proves(certificate.publicKey());
    }

    private boolean proves(PublicKey key) {
        try {
            list.verify(key, CertificateFile.PROVIDER);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    Instant thisUpdate() {
        return Moments.required(content.getThisUpdate());
    }

    Instant nextUpdate() {
        return Moments.required(content.getNextUpdate());
    }

    Set<String> serials() {
        return Collections.unmodifiableSet(serials);
    }
}
