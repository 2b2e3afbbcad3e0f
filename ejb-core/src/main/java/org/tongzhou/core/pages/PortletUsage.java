package org.tongzhou.core.pages;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** Counts of one portlet. Recording takes no lock and is made for every window of every page. */
public final class PortletUsage {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int SIGNIFICANT_DIGITS = 2;
    private static final double MICROS_PER_MILLI = 1000;

    private final PortletReference portlet;
    private final Instant since;
    private final LongAdder cacheHits = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder totalMicros = new LongAdder();
    private final ConcurrentHistogram renderMicros = new ConcurrentHistogram(LONGEST_MICROS, SIGNIFICANT_DIGITS);

    PortletUsage(PortletReference portlet, Instant since) {
        this.portlet = portlet;
        this.since = since;
    }

    /** A render that gave content; what took longer than two minutes counts as two minutes. */
    public void rendered(long nanos) {
        long micros = Math.min(Math.max(TimeUnit.NANOSECONDS.toMicros(nanos), 0), LONGEST_MICROS);
        renderMicros.recordValue(micros);
        totalMicros.add(micros);
    }

    public void servedFromCache() {
        cacheHits.increment();
    }

    public void failed() {
        errors.increment();
    }

    public void timedOut() {
        timeouts.increment();
    }

    PortletUsageRow row() {
        long renders = renderMicros.getTotalCount();
        double meanMillis = renders == 0 ? 0 : totalMicros.sum() / MICROS_PER_MILLI / renders;
        double p99Millis = renders == 0 ? 0 : renderMicros.getValueAtPercentile(99) / MICROS_PER_MILLI;
        return new PortletUsageRow(portlet, renders, cacheHits.sum(), errors.sum(), timeouts.sum(), meanMillis, p99Millis, since);
    }
}
