package org.tongzhou.portlets.reference;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for a window: how many rows it shows on the page; base of request-scoped beans that know more. */
public abstract class RowSettings {
    private static final List<Integer> CHOICES = List.of(5, 8, 10, 15, 20);
    private static final int ROWS_DEFAULT = 8;
    private static final String ROWS = "rows";
    private int rows = rows();

    static int rows() {
        return CHOICES.stream().filter(choice -> choice.toString().equals(stored(ROWS))).findFirst().orElse(ROWS_DEFAULT);
    }

    /** Empty for nothing. */
    static String stored(String name) {
        return CurrentPortlet.get().getStoredPreferences().getValue(name, "");
    }

    /** Stores the settings and goes back. @param others beside the number of rows */
    protected void save(Map<String, String> others) throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue(ROWS, String.valueOf(rows));
        for (Map.Entry<String, String> other : others.entrySet()) {
            preferences.setValue(other.getKey(), other.getValue());
        }
        preferences.store();
        Views.leaveMode();
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
}
