package org.tongzhou.portlets.showcase;

import java.io.IOException;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;

/** Writes the window's preferences. */
@Named
@RequestScoped
public class SettingsView {
    private String greeting = CurrentPortlet.get().getStoredPreferences().getValue("greeting", "");

    public String getGreeting() {
        return greeting;
    }

    public void setGreeting(String value) {
        greeting = value;
    }

    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("greeting", greeting);
        preferences.store();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("stored"));
    }
}
