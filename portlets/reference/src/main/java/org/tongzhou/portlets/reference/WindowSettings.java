package org.tongzhou.portlets.reference;

import java.io.IOException;
import java.util.List;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for the window: how many rows it shows on the page, of which kind, and whether only of what is in force. */
@Named
@RequestScoped
public class WindowSettings {
    private static final List<Integer> ROWS = List.of(5, 8, 10, 15, 20);
    private static final int ROWS_DEFAULT = 8;
    private static final String KIND = "kind";
    private static final String IN_FORCE = "inForce";

    private int rows = rows();
    private String kind = kind();
    private boolean inForce = inForce();

    static int rows() {
        return ROWS.stream().filter(choice -> choice.toString().equals(stored("rows"))).findFirst().orElse(ROWS_DEFAULT);
    }

    /** The code of the only kind that is shown; empty for all. */
    static String kind() {
        String stored = stored(KIND);
        return stored == null ? "" : stored;
    }

    static boolean inForce() {
        return Boolean.parseBoolean(stored(IN_FORCE));
    }

    private static String stored(String name) {
        return CurrentPortlet.get().getStoredPreferences().getValue(name, null);
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

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    public boolean isInForce() {
        return inForce;
    }

    public void setInForce(boolean chosen) {
        inForce = chosen;
    }

    /** Stores the settings and goes back. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.setValue(KIND, kind == null ? "" : kind);
        preferences.setValue(IN_FORCE, String.valueOf(inForce));
        preferences.store();
        Views.leaveMode();
    }
}
