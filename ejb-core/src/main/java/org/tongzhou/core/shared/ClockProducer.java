package org.tongzhou.core.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of the present moment; tests put a fixed clock in its place. */
@Dependent
class ClockProducer {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
