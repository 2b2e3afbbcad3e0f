package org.tongzhou.core.reference;

import java.io.Serializable;
import java.time.Instant;

/** One thing that was done with a holding. @param formerTitle of the text that was kept with it; null for none */
public record HoldingStepRow(long id, HoldingAct act, String person, Instant at, String note, String formerTitle) implements Serializable {
}
