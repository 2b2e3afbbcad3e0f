package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.CommissionDetails;
import org.tongzhou.core.publications.CommissionRow;
import org.tongzhou.core.publications.CommissionService;
import org.tongzhou.portlets.common.faces.LazyRows;
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
    UserMessages messages;

    private Long id;
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

    private void show() {
        Views.show(Submissions.VIEW, Map.of(Submissions.COMMISSION, id));
    }
}
