package org.tongzhou.core.pages;

import java.time.Instant;

/**
 * How a portlet was used since a moment: fresh renders and how long they took, answers from the cache,
 * renders that failed, renders that came too late.
 */
public record PortletUsageRow(
    PortletReference portlet, long renders, long cacheHits, long errors, long timeouts,
    double meanMillis, double p99Millis, Instant since) {
}
