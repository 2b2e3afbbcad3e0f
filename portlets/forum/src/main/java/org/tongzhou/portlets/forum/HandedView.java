package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumPendingService;
import org.tongzhou.core.forum.PendingDetails;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** Something that waits for a moderator, as he looks at it, or its author. */
@Named("handed")
@ViewScoped
public class HandedView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ForumPendingService pending;
    @Inject
    Forum list;
    @Inject
    UserMessages messages;

    private PendingDetails details;
    private PendingQuestion question;
    private String reason;

    /** Opens what the address names. */
    public void open() {
        details = pending.get(list.getPendingId());
    }

    public void pass() {
        pending.pass(details.row().id(), details.version());
        done("PASS");
    }

    public void ask(PendingQuestion next) {
        question = next;
        reason = null;
    }

    public void dismiss() {
        question = null;
    }

    /** Does what was asked. */
    public void answer() {
        if (question == PendingQuestion.REFUSE) {
            pending.refuse(details.row().id(), details.version(), reason);
        } else {
            pending.withdraw(details.row().id());
        }
        done(question.name());
    }

    private void done(String what) {
        messages.info("forum.done." + what);
        Views.show(PendingList.VIEW, details.mine() ? Map.of(PendingList.MINE, true) : Map.of());
    }

    /** Null if the reader may not see it; the view says so. */
    public PendingDetails getDetails() {
        return details;
    }

    public PendingQuestion getQuestion() {
        return question;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
