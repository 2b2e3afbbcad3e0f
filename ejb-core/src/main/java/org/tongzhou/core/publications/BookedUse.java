package org.tongzhou.core.publications;

import java.time.LocalDate;

/** That a carrier has used an adopted text on a day. */
public record BookedUse(long id, long adoption, LocalDate day) {
}
