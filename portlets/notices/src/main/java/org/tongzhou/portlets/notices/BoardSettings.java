package org.tongzhou.portlets.notices;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for the window: how many notices it shows on the page, and which. */
@Named
@RequestScoped
public class BoardSettings {
    private static final List<Integer> ROWS = List.of(4, 6, 7, 8, 10, 15);
    private static final int ROWS_DEFAULT = 7;

    private int rows = rows();
    private Show show = show();
    private List<String> columns = columns().stream().map(String::valueOf).toList();

    static int rows() {
        String stored = stored("rows");
        return ROWS.stream().filter(choice -> choice.toString().equals(stored)).findFirst().orElse(ROWS_DEFAULT);
    }

    static Show show() {
        String stored = stored("show");
        return List.of(Show.values()).stream().filter(choice -> choice.name().equals(stored)).findFirst().orElse(Show.ALL);
    }

    /** The ids of the columns of which notices are shown; empty for all. */
    static Set<Long> columns() {
        String stored = stored("columns");
        return stored == null || stored.isEmpty() ? Set.of()
            : Stream.of(stored.split(",")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static String stored(String name) {
        return CurrentPortlet.get().getStoredPreferences().getValue(name, null);
    }

    public List<Integer> getChoices() {
        return ROWS;
    }

    public Show[] getKinds() {
        return Show.values();
    }

    public int getRows() {
        return rows;
    }

    public void setRows(int chosen) {
        rows = chosen;
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show chosen) {
        show = chosen;
    }

    public List<String> getColumns() {
        return columns;
    }

    public void setColumns(List<String> chosen) {
        columns = chosen == null ? List.of() : chosen;
    }

    /** Stores the settings and goes back to the notices. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.setValue("show", show.name());
        preferences.setValue("columns", String.join(",", columns));
        preferences.store();
        Views.leaveMode();
    }
}
