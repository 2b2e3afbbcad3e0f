package org.tongzhou.portlets.publications;

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

/** What the user has set for the window of bulletins: how many issues it shows, and of which bulletins. */
@Named
@RequestScoped
public class BulletinSettings {
    private static final List<Integer> ROWS = List.of(4, 6, 8, 10, 15);
    private static final int ROWS_DEFAULT = 6;

    private int rows = rows();
    private List<String> bulletins = bulletins().stream().map(String::valueOf).toList();

    static int rows() {
        String stored = stored("rows");
        return ROWS.stream().filter(choice -> choice.toString().equals(stored)).findFirst().orElse(ROWS_DEFAULT);
    }

    /** The ids of the bulletins shown; empty for all. */
    static Set<Long> bulletins() {
        String stored = stored("bulletins");
        return stored == null || stored.isEmpty() ? Set.of()
            : Stream.of(stored.split(",")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).collect(Collectors.toSet());
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

    public List<String> getBulletins() {
        return bulletins;
    }

    public void setBulletins(List<String> chosen) {
        bulletins = chosen == null ? List.of() : chosen;
    }

    /** Stores the settings and goes back. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.setValue("bulletins", String.join(",", bulletins));
        preferences.store();
        Views.leaveMode();
    }
}
