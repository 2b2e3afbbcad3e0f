package org.tongzhou.portlets.reference;

import java.io.IOException;
import java.util.List;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for the window of the chronicle: how many entries it shows on the page, and whether the city's or those of the own unit. */
@Named
@RequestScoped
public class ChronicleSettings {
    private static final List<Integer> ROWS = List.of(5, 8, 10, 15);
    private static final int ROWS_DEFAULT = 8;
    private static final String OWN = "own";

    private int rows = rows();
    private boolean own = isOwn();

    static int rows() {
        String stored = CurrentPortlet.get().getStoredPreferences().getValue("rows", null);
        return ROWS.stream().filter(choice -> choice.toString().equals(stored)).findFirst().orElse(ROWS_DEFAULT);
    }

    static boolean isOwn() {
        return Boolean.parseBoolean(CurrentPortlet.get().getStoredPreferences().getValue(OWN, "false"));
    }

    public List<Integer> getChoices() {
        return ROWS;
    }

    public int getRows() {
        return rows;
    }

    public void setRows(int chosen) {
        rows = chosen;
    }

    public boolean isOwnUnit() {
        return own;
    }

    public void setOwnUnit(boolean chosen) {
        own = chosen;
    }

    /** Stores the settings and goes back. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.setValue(OWN, String.valueOf(own));
        preferences.store();
        Views.leaveMode();
    }
}
