package org.tongzhou.portlets.showcase;

import java.io.IOException;
import java.io.Serializable;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;
import javax.xml.namespace.QName;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;

/** Tells other windows by an event and by a public render parameter. */
@Named
@ViewScoped
public class RadioView implements Serializable {
    private static final QName TOLD = new QName("https://tongzhou.org/showcase", "told");
    private static final long serialVersionUID = 1L;

    @Inject
    PortletPreferences preferences;
    private String city;
    private String text;

    public void tell() {
        CurrentPortlet.get().send(TOLD, text);
    }

    public void move() {
        city = text;
    }

    public void tune() throws PortletException, IOException {
        preferences.setValue("station", text);
        preferences.store();
    }

    public String getStation() {
        return preferences.getValue("station", "none");
    }

    public String getCity() {
        return city;
    }

    public void setCity(String value) {
        city = value;
    }

    public String getText() {
        return text;
    }

    public void setText(String value) {
        text = value;
    }
}
