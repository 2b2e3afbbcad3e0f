package org.tongzhou.core.reference.regulations;

import java.io.Serializable;
import java.time.LocalDate;
import org.tongzhou.core.reference.HoldingStatus;

/** A link as its other end is shown. @param note may be null, as {@code number} may; {@code status} is that of the other end */
public record LinkRow(LinkAct act, LocalDate effectOn, String note, long id, String title, String number, HoldingStatus status) implements Serializable {
}
