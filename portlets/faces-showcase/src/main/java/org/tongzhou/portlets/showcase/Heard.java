package org.tongzhou.portlets.showcase;

import java.io.Serializable;

import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;

import org.tongzhou.bridge.ReceivedEvent;

/** The latest event that has reached a window of this application. */
@Named
@SessionScoped
public class Heard implements Serializable {
    private static final long serialVersionUID = 1L;

    private String last = "-";

    void hear(@Observes ReceivedEvent event) {
        last = event.name().getLocalPart() + " " + event.value();
    }

    public String getLast() {
        return last;
    }
}
