package org.tongzhou.portlets.showcase;

import java.io.Serializable;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** What opens above the page: dialogs, questions, menus, panels; and the kinds of messages. */
@Named
@ViewScoped
public class OverlaysView implements Serializable {
    private static final long serialVersionUID = 1L;

    private String opinion;
    private String given;

    public void give() {
        given = opinion;
        Texts.tell("overlays.given", opinion);
    }

    public void withdraw() {
        given = null;
        Texts.tell(FacesMessage.SEVERITY_WARN, "overlays.withdrawn");
    }

    public void pass() {
        Texts.tell("overlays.passed");
    }

    public void tellAll() {
        Texts.tell("messages.info");
        Texts.tell(FacesMessage.SEVERITY_WARN, "messages.warn");
        Texts.tell(FacesMessage.SEVERITY_ERROR, "messages.error");
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String value) {
        opinion = value;
    }

    public String getGiven() {
        return given;
    }
}
