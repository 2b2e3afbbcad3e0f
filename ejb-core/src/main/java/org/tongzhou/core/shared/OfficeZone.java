package org.tongzhou.core.shared;

import java.time.ZoneId;

/** The time zone in which the office reads its clocks: the setting {@code tongzhou.zone}, else {@code Asia/Shanghai}. */
public final class OfficeZone {
    public static final ZoneId ID = ZoneId.of(System.getProperty("tongzhou.zone", "Asia/Shanghai"));

    private OfficeZone() {
    }
}
