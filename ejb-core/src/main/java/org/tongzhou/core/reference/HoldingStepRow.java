package org.tongzhou.core.reference;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One thing that was done with a holding. @param formerTitle of the text that was kept with it; null for none */
public record HoldingStepRow(long id, HoldingAct act, String person, Instant at, String note, String formerTitle) implements Serializable {
    /**
     * What readers see of a life: that it was published, gone over, and put right since it is published for those who read it now. What was put right before
     * was perhaps not meant for them, or withdrawn as nobody should read it.
     *
     * @param life all that was done, in its order
     */
    public static List<HoldingStepRow> ofReaders(List<HoldingStepRow> life) {
        List<HoldingStepRow> seen = new ArrayList<>();
        for (HoldingStepRow step : life) {
            if (step.act() == HoldingAct.PUBLISHED || step.act() == HoldingAct.OPENED) {
                seen.removeIf(former -> former.act() == HoldingAct.CORRECTED);
            }
            if (step.act() == HoldingAct.PUBLISHED || step.act() == HoldingAct.CORRECTED || step.act() == HoldingAct.REVIEWED) {
                seen.add(step);
            }
        }
        return seen;
    }
}
