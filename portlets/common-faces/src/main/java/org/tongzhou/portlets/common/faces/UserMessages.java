package org.tongzhou.portlets.common.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

import org.tongzhou.core.shared.OfficeException;

/** Tells the user in the window what was done; what is refused is told by the exception that refuses it. */
@ApplicationScoped
public class UserMessages {
    @Inject
    Texts texts;

    /** Tells that something was done. @param key of a text, with its arguments */
    public void info(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Tells that something was done otherwise than the user may think. @param key of a text, with its arguments */
    public void warn(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_WARN, key, arguments);
    }

    /** Tells why a part of what was asked for was not done, while the rest was. */
    public void refuse(OfficeException refusal) {
        show(FacesMessage.SEVERITY_WARN, refusal.text(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }

    private void say(FacesMessage.Severity severity, String key, Object... arguments) {
        show(severity, texts.of(key, arguments));
    }

    private static void show(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
