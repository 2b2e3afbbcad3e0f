package org.tongzhou.portlets.todo;

import java.io.IOException;
import java.util.List;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** How many rows the window shows on the page. */
@Named
@RequestScoped
public class TaskSettings {
    private static final String ROWS = "rows";
    private static final List<Integer> CHOICES = List.of(4, 6, 8, 10, 15);
    private static final int ROWS_DEFAULT = 6;

    private int rows = rows();

    static int rows() {
        String stored = CurrentPortlet.get().getStoredPreferences().getValue(ROWS, null);
        return CHOICES.stream().filter(choice -> choice.toString().equals(stored)).findFirst().orElse(ROWS_DEFAULT);
    }

    public List<Integer> getChoices() {
        return CHOICES;
    }

    public int getRows() {
        return rows;
    }

    public void setRows(int chosen) {
        rows = chosen;
    }

    /** Stores the setting and goes back to the list. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue(ROWS, String.valueOf(rows));
        preferences.store();
        Views.leaveMode();
    }
}
