package org.tongzhou.core.publications;

import java.time.Instant;

/** A step of a piece's life. @param remark null if nothing was said */
public record PieceStepRow(PieceAct act, String person, Instant at, String remark) {
}
