package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for the window of the directory: how many colleagues it shows on the page. */
@Named
@RequestScoped
public class ContactSettings {
    private static final List<Integer> ROWS = List.of(4, 6, 7, 8, 10, 15);
    private static final int ROWS_DEFAULT = 7;

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

    /** Stores the setting and goes back to the people. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.store();
        Views.leaveMode();
    }
}
