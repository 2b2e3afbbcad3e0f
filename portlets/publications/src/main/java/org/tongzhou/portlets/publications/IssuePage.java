package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.bulletins.IssueDeskService;
import org.tongzhou.core.publications.bulletins.IssueDetails;
import org.tongzhou.core.publications.bulletins.IssueLifeService;
import org.tongzhou.core.publications.bulletins.IssueService;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The issue that is read, and what may be done with it now. */
@Named
@ViewScoped
public class IssuePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    @Inject
    IssueService issues;
    @Inject
    IssueDeskService desk;
    @Inject
    IssueLifeService life;
    @Inject
    Bulletins list;
    @Inject
    UserMessages messages;

    private transient IssueDetails details;
    private Long id;
    private int version;
    private IssueQuestion question;
    private String reason;

    /** Opens the issue that the address names. */
    public void open() {
        details = issues.open(list.getIssueId());
        id = details.row().id();
        version = details.version();
    }

    /** As it is now, not as it was when the view was opened; null if the reader may not see it, as the view says. */
    public IssueDetails getDetails() {
        if (details == null && id != null) {
            details = issues.open(id);
        }
        return details;
    }

    public void ask(IssueQuestion next) {
        question = next;
        reason = null;
    }

    public void dismiss() {
        question = null;
    }

    public void recall() {
        desk.recall(id);
        messages.info("bulletins.done.recall");
        arrange(id);
    }

    /** Does what was asked. */
    public void answer() {
        switch (question) {
            case PUBLISH -> life.publish(id, version);
            case RETURN -> life.giveBack(id, version, reason);
            case WITHDRAW -> life.withdraw(id, reason);
            case REOPEN -> life.reopen(id);
            case CORRECT -> {
                long corrected = life.correct(id);
                messages.info("bulletins.done.CORRECT");
                arrange(corrected);
                return;
            }
            case DELETE -> desk.delete(id, version);
            default -> throw new IllegalStateException(question.name());
        }
        messages.info("bulletins.done." + question);
        switch (question) {
            case REOPEN -> arrange(id);
            case RETURN, DELETE -> Views.show(Bulletins.VIEW, Map.of());
            default -> Views.show(Bulletins.VIEW, Map.of(Bulletins.ISSUE, id));
        }
    }

    private static void arrange(long issue) {
        Views.show("arrange", Map.of("id", issue));
    }

    /** Sends the pages as PDF. */
    public void print() {
        byte[] pages = issues.print(id);
        String name = getDetails().row().bulletin() + (getDetails().number() == null ? "" : ' ' + list.number(getDetails().row()));
        SentFile.send(name + ".pdf", PDF, out -> out.write(pages));
    }

    public IssueQuestion getQuestion() {
        return question;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
