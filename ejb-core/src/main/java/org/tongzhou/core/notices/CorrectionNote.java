package org.tongzhou.core.notices;

import java.time.Instant;

/** What the readers of a notice are told of its last correction. @param by the name of who made it */
public record CorrectionNote(String note, String by, Instant at) {
}
