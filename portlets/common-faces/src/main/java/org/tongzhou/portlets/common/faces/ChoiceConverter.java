package org.tongzhou.portlets.common.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;

/** A choice as the form sends it: the id, and the label to be shown again. Services look at the id, and refuse what is not there. */
@Named
@ApplicationScoped
public class ChoiceConverter implements Converter<Choice> {
    @Override
    public Choice getAsObject(FacesContext faces, UIComponent field, String sent) {
        if (sent == null || !sent.matches("(?s)\\d{1,18}:.*")) {
            return null;
        }
        int end = sent.indexOf(':');
        return new Choice(Long.parseLong(sent.substring(0, end)), sent.substring(end + 1), "");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Choice choice) {
        return choice == null ? "" : choice.id() + ":" + choice.label();
    }
}
