package org.tongzhou.core.certificates;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.OfficeZone;

/** Reminds people that their certificate ends, 30, 7 and 1 days before, and the security administrators of how many do. Each once, whichever server's turn it is. */
@Singleton
public class CertificateReminders {
    /** Days before the end, the nearest first. */
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    @Inject
    CertificateRepository certificates;
    @Inject
    NotificationSender notifications;
    @Inject
    People people;
    @Inject
    Clock clock;

    @Schedule(hour = "8", minute = "10", persistent = false)
    void remind() {
        remindAt(clock.instant());
    }

    /** @return how many people were reminded */
    public int remindAt(Instant now) {
        Map<Integer, Integer> counts = new TreeMap<>();
        certificates.listEnding(now, now.plus(Duration.ofDays(DAYS.get(DAYS.size() - 1)))).forEach(id -> remind(certificates.lock(id), now, counts));
        counts.forEach((days, count) -> notifications.send(people.listUsernames(CertificatePermissions.MANAGE), "certificatesEnd",
            List.of(String.valueOf(count), String.valueOf(days)), "/p/security"));
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void remind(ClientCertificate certificate, Instant now, Map<Integer, Integer> counts) {
        int left = certificate.daysLeft(now);
        int step = DAYS.stream().filter(days -> left <= days).findFirst().orElse(0);
        if (step > 0 && certificate.isHeld() && certificate.remind(step)) {
            String end = certificate.getNotAfter().atZone(OfficeZone.ID).toLocalDate().toString();
            notifications.send(List.of(certificate.getUsername()), "certificateEnds", List.of(end), "/p/account");
            counts.merge(step, 1, Integer::sum);
        }
    }
}
