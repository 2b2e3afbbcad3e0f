package org.tongzhou.core.health;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.shared.OfficeZone;

/** Whether the work that is done at certain hours waits for its turn. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimerHealth implements HealthCheck {
    @Resource
    TimerService timers;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "health.timers";
    }

    @Override
    public Health look() {
        Collection<Timer> all = timers.getAllTimers();
        return all.stream().map(Timer::getTimeRemaining).sorted().findFirst()
            .map(millis -> Health.of(name(), Level.GOOD, all.size(), minutes(LocalDateTime.ofInstant(clock.instant().plusMillis(millis), OfficeZone.ID))))
            .orElseGet(() -> Health.of(name(), Level.TROUBLE));
    }

    private static String minutes(LocalDateTime moment) {
        return moment.toLocalDate() + " " + moment.toLocalTime().withSecond(0).withNano(0);
    }
}
