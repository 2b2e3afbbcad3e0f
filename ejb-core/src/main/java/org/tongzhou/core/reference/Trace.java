package org.tongzhou.core.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.shared.NotFoundException;

/** What was done with the holdings of all kinds, and the texts that they had before. It has no door. */
@Dependent
public class Trace {
    private final StepRepository steps;

    @Inject
    Trace(StepRepository steps) {
        this.steps = steps;
    }

    /** @param note null if nothing was said */
    public void add(String kind, Holding holding, HoldingAct act, Keeper by, Instant at, String note) {
        steps.add(new HoldingStep(kind, holding.getId(), act, by, at, note));
    }

    /** It was put right. @param former how it was before */
    public void correct(String kind, Holding holding, FormerText former, Keeper by, Instant at, String note) {
        steps.add(new HoldingStep(kind, holding.getId(), HoldingAct.CORRECTED, by, at, note).keeping(former));
    }

    public List<HoldingStepRow> list(String kind, long holdingId) {
        return steps.list(kind, holdingId);
    }

    /** @throws NotFoundException if no text of the holding was kept with that step */
    public FormerText getFormer(String kind, long holdingId, long stepId) {
        return steps.find(stepId).filter(step -> step.isOf(kind, holdingId)).map(HoldingStep::former)
            .orElseThrow(() -> formerNotFound(stepId));
    }

    /** No such text is there for the caller. */
    public static NotFoundException formerNotFound(long stepId) {
        return new NotFoundException("reference.formerNotFound", stepId);
    }

    /** It is no more. */
    public void forget(String kind, long holdingId) {
        steps.deleteOf(kind, holdingId);
    }
}
