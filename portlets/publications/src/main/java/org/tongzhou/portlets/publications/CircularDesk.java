package org.tongzhou.portlets.publications;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.CircularService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** Publishes the month that is shown, or another edition of its circular, after that was asked. */
@Named
@RequestScoped
public class CircularDesk {
    private static final String ASK = "ask";
    private static final String PUBLISH = "publish";
    private static final String CORRECT = "correct";

    @Inject
    CircularService circulars;
    @Inject
    Circular circular;
    @Inject
    UserMessages messages;

    private Boolean publishable;
    private String reason;

    public boolean isPublishable() {
        if (publishable == null) {
            publishable = circular.getEditions().isEmpty() && circulars.mayPublish(circular.getMonth().getYear(), circular.getMonth().getMonthValue());
        }
        return publishable;
    }

    public boolean isCorrectable() {
        return circular.isFrozen() && circular.getShown().correctable();
    }

    /** {@code publish} or {@code correct} if it is asked whether that shall be done; empty if nothing is. */
    public String getAsked() {
        String said = Circular.parameter(ASK);
        return PUBLISH.equals(said) && isPublishable() || CORRECT.equals(said) && isCorrectable() ? said : "";
    }

    public String ask(String what) {
        return circular.shownLink().with(ASK, what).toString();
    }

    public void publish() {
        circulars.publish(circular.getMonth().getYear(), circular.getMonth().getMonthValue());
        done(PUBLISH);
    }

    /** Publishes another edition of the one that is shown. */
    public void correct() {
        circulars.correct(circular.getShown().head().id(), reason);
        done(CORRECT);
    }

    private void done(String what) {
        String month = circular.getMonth().toString();
        messages.info("publications.circular." + what + ".done", month);
        Views.show(Circular.VIEW, Map.of(Circular.MONTH, month));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
