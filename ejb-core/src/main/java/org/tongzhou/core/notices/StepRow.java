package org.tongzhou.core.notices;

import java.time.Instant;

/**
 * A step of a notice's life.
 *
 * @param name   of who took it; null if it came by itself
 * @param remark null if nothing was said
 */
public record StepRow(StepAct act, String name, Instant at, String remark) {
}
