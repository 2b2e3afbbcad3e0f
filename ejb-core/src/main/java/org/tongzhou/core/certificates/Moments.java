package org.tongzhou.core.certificates;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.bouncycastle.asn1.x509.Time;
import org.tongzhou.core.shared.RuleViolationException;

/** Times of certificates and lists (RFC 5280, 4.1.2.5: always GMT, to the second). */
final class Moments {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private Moments() {
    }

    static Instant of(Time time) {
        String text = time.getTime(); // 20261129120000GMT+00:00 or 20261129120000Z
        try {
            return LocalDateTime.parse(text.substring(0, 14), DIGITS).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException | IndexOutOfBoundsException e) {
            throw CertificateFile.unreadable("certificates.unreadable", e);
        }
    }

    /** @throws RuleViolationException if there is none */
    static Instant required(Time time) {
        if (time == null) {
            throw new RuleViolationException("certificates.listWithoutEnd");
        }
        return of(time);
    }
}
