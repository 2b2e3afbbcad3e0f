package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.health.HealthCheck;

/** Whether issuers, their revocation lists and the certificates of people are good, and for how long; of several findings the one that is first to be dealt with. */
@Dependent
public class CertificateHealth implements HealthCheck {
    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration EVER = Duration.ofDays(365_000);

    @Inject
    CertificateRepository certificates;
    @Inject
    Configuration configuration;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "certificates.health";
    }

    @Override
    public Health look() {
        Instant now = clock.instant();
        List<TrustedIssuer> issuers = certificates.listTrusted();
        long stale = issuers.stream().filter(issuer -> certificates.findState(issuer.getId()).filter(list -> !list.isStale(now)).isEmpty()).count();
        long issuersEnd = issuers.stream().filter(issuer -> issuer.getNotAfter().isBefore(now.plus(SOON))).count();
        long valid = certificates.countValid(now, now.plus(EVER));
        long end = certificates.countValid(now, now.plus(SOON));
        if (issuers.isEmpty()) {
            return finding(Level.GOOD, "none");
        }
        if (stale > 0) {
            return finding(configuration.isOn(CertificateParameters.FRESH_LIST) ? Level.TROUBLE : Level.ATTENTION, "listStale", stale);
        }
        if (issuersEnd > 0) {
            return finding(Level.ATTENTION, "issuerEnds", issuersEnd);
        }
        return end > 0 ? finding(Level.ATTENTION, "certificatesEnd", end, valid) : finding(Level.GOOD, "good", issuers.size(), valid);
    }

    private Health finding(Level level, String what, Serializable... arguments) {
        return new Health(name(), level, name() + '.' + what, List.of(arguments));
    }
}
