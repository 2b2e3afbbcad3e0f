package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tongzhou.core.reference.FormerText;

/** Something kept that is read, and what its keepers do with it; base of the beans of views, which show it by the same parts. */
public abstract class HeldView implements Serializable {
    private static final long serialVersionUID = 1L;

    private HoldingQuestion question;
    private String reason;
    private FormerText former;

    /** How it was before a correction. */
    protected abstract FormerText openFormer(long step);

    public void ask(HoldingQuestion next) {
        question = next;
        reason = null;
    }

    public void dismiss() {
        question = null;
    }

    /** What was deleted is left; what else was done is seen in it, and going back from there leads to the list. @param name of the parameter that names it */
    Map<String, Object> next(String name, Long id, Map<String, Object> from) {
        Map<String, Object> parameters = new LinkedHashMap<>(question == HoldingQuestion.PUBLISH ? Map.of() : from);
        parameters.put(name, question == HoldingQuestion.DELETE ? Regulations.NO_REGULATION : id);
        return parameters;
    }

    /** Shows how it was before a correction; once more, and it is as it is now. */
    public void showFormer(long step) {
        former = former == null ? openFormer(step) : null;
    }

    public FormerText getFormer() {
        return former;
    }

    public HoldingQuestion getQuestion() {
        return question;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
