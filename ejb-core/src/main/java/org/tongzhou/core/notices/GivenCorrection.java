package org.tongzhou.core.notices;

import java.time.Instant;

/** What readers of a notice are told of its last correction. */
public record GivenCorrection(Instant at, String note) {
}
