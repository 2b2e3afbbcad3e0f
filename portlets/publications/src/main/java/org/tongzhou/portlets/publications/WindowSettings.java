package org.tongzhou.portlets.publications;

import java.io.IOException;
import java.util.List;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for a window: how many rows it shows on the page. */
@Named
@RequestScoped
public class WindowSettings {
    private static final List<Integer> ROWS = List.of(5, 8, 10, 15, 20);
    private static final int ROWS_DEFAULT = 8;

    private int rows = rows();

    static int rows() {
        String stored = CurrentPortlet.get().getStoredPreferences().getValue("rows", null);
        return ROWS.stream().filter(choice -> choice.toString().equals(stored)).findFirst().orElse(ROWS_DEFAULT);
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

    /** Stores the settings and goes back. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.store();
        Views.leaveMode();
    }
}
