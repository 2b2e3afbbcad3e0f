package org.tongzhou.portlets.showcase;

import java.text.MessageFormat;
import java.util.ResourceBundle;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** The texts of the views, told to the user. */
final class Texts {
    private Texts() {
    }

    static String of(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ResourceBundle texts = faces.getApplication().getResourceBundle(faces, "text");
        return new MessageFormat(texts.getString(key), faces.getViewRoot().getLocale()).format(arguments);
    }

    static void tell(String key, Object... arguments) {
        tell(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    static void tell(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, of(key, arguments), null));
    }
}
