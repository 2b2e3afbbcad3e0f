package org.tongzhou.portlets.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tongzhou.core.feeds.FeedTokenDetails;
import org.tongzhou.core.feeds.FeedTokenService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** A token that is looked at, and revoked. */
@Named("feedTokenView")
@ViewScoped
public class FeedTokenView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FeedTokenService service;
    @Inject
    UserMessages messages;

    private Long id;
    private FeedTokenDetails token;
    private boolean asked;
    private String reason;

    public void open() {
        if (id != null) {
            token = service.get(id);
        }
    }

    public void ask() {
        asked = true;
    }

    public void dismiss() {
        asked = false;
    }

    public void revoke() {
        service.revoke(id, reason);
        asked = false;
        open();
        messages.info("feeds.revoked", token.systemName());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long named) {
        id = named;
    }

    /** Null if none is named. */
    public FeedTokenDetails getToken() {
        return token;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
