package org.tongzhou.core.health;

import jakarta.enterprise.context.Dependent;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import org.tongzhou.core.health.Health.Level;

/** How much of the memory was still in use after it was last cleared: what is thrown away does not count. */
@Dependent
public class MemoryHealth implements HealthCheck {
    private static final long MIB = 1L << 20;
    private static final double ATTENTION = 0.75;
    private static final double TROUBLE = 0.9;

    @Override
    public String name() {
        return "health.memory";
    }

    @Override
    public Health look() {
        long used = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getCollectionUsage).filter(Objects::nonNull).mapToLong(MemoryUsage::getUsed).sum();
        return of(used, Runtime.getRuntime().maxMemory());
    }

    /** @param used bytes in use, {@code max} that the server may use */
    Health of(long used, long max) {
        Level level = used > max * TROUBLE ? Level.TROUBLE : used > max * ATTENTION ? Level.ATTENTION : Level.GOOD;
        return Health.of(name(), level, used / MIB, max / MIB);
    }
}
