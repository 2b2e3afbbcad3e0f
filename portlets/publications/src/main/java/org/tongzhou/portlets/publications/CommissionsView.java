package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.CommissionDetails;
import org.tongzhou.core.publications.CommissionRow;
import org.tongzhou.core.publications.CommissionService;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The commissions that concern the user, and the one that is read. */
@Named("commissions")
@ViewScoped
public class CommissionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CommissionService commissions;
    @Inject
    Submissions list;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private Long id;
    private CommissionQuestion question;
    private String unit = "";
    private String reason;
    private LocalDateTime due;
    private transient CommissionDetails details;
    private final LazyRows<CommissionRow> rows = new LazyRows<>(CommissionRow::id, page -> commissions.list(page));

    public LazyRows<CommissionRow> getRows() {
        return rows;
    }

    /** Opens the commission that the address names. */
    public void open() {
        details = commissions.open(list.getCommissionId());
        id = details.row().id();
    }

    /** As it is now; null if the reader may not see it, as the view says. */
    public CommissionDetails getDetails() {
        if (details == null && id != null) {
            details = commissions.open(id);
        }
        return details;
    }

    public void urge() {
        messages.info("publications.done.urge", commissions.urge(id));
        show();
    }

    public void close() {
        commissions.close(id);
        messages.info("publications.done.close");
        show();
    }

    /** @param about the label of a unit; null if it is about all */
    public void ask(CommissionQuestion next, String about) {
        question = next;
        unit = about == null ? "" : about;
        reason = null;
        due = null;
    }

    public void dismiss() {
        question = null;
    }

    /** Does what was asked. */
    public void answer() {
        switch (question) {
            case EXTEND -> commissions.extend(id, moments.instant(due));
            case WITHDRAW -> commissions.withdraw(id, reason);
            case WAIVE -> commissions.waive(id, unit, reason);
            default -> throw new IllegalStateException(question.name());
        }
        messages.info("publications.done.commission." + question);
        show();
    }

    public CommissionQuestion getQuestion() {
        return question;
    }

    public String getUnit() {
        return unit;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }

    public LocalDateTime getDue() {
        return due;
    }

    public void setDue(LocalDateTime moment) {
        due = moment;
    }

    private void show() {
        Views.show(Submissions.VIEW, Map.of(Submissions.COMMISSION, id));
    }
}
