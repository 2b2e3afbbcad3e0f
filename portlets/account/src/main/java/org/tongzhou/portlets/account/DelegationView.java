package org.tongzhou.portlets.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.tongzhou.core.delegation.DelegationDetails;
import org.tongzhou.core.delegation.DelegationListService;
import org.tongzhou.core.delegation.DelegationService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A delegation, which its owner takes back and its delegate declines. */
@Named("delegation")
@ViewScoped
public class DelegationView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the user is asked. */
    public enum Panel {
        REVOKE, DECLINE
    }

    @Inject
    DelegationListService list;
    @Inject
    DelegationService delegations;
    @Inject
    UserMessages messages;

    private Long id;
    private DelegationDetails details;
    private Panel panel;
    private String reason;

    /** Opens the delegation that the address names. */
    public void open() {
        if (id == null) {
            Views.show("delegations", Map.of());
            return;
        }
        details = list.get(id);
        panel = null;
        reason = "";
    }

    /** Opens a panel. */
    public void ask(String name) {
        panel = Panel.valueOf(name);
    }

    public void dismiss() {
        panel = null;
    }

    public void revoke() {
        delegations.revoke(id, details.version());
        done("delegations.revoked");
    }

    public void decline() {
        delegations.decline(id, details.version(), reason == null ? "" : reason);
        done("delegations.declined");
    }

    private void done(String key) {
        messages.info(key);
        open();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null if there is none; the view says why. */
    public DelegationDetails getDetails() {
        return details;
    }

    public Panel getPanel() {
        return panel;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
