package org.tongzhou.portlets.showcase;

import java.util.Locale;
import java.util.Optional;

import jakarta.faces.application.FacesMessage;

import org.tongzhou.bridge.RefusalMessages;

/** Tells refusals as they are. */
public class Refusals implements RefusalMessages {
    @Override
    public Optional<FacesMessage> find(Throwable failure, Locale locale) {
        return failure instanceof Refusal
            ? Optional.of(new FacesMessage(FacesMessage.SEVERITY_WARN, failure.getMessage(), null)) : Optional.empty();
    }
}
