package org.tongzhou.portlets.notices;

import java.io.IOException;
import java.util.List;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.notices.statistics.StatisticsBy;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for a window of statistics: what its figures are put together by, and how many rows it shows on the page. */
@Named
@RequestScoped
public class StatisticsSettings {
    private static final List<Integer> ROWS = List.of(3, 5, 8, 10, 15);
    private static final int ROWS_DEFAULT = 5;
    private static final List<StatisticsBy> KINDS = List.of(StatisticsBy.UNIT, StatisticsBy.COLUMN, StatisticsBy.AUTHOR);

    private int rows = rows();
    private StatisticsBy by = by();

    static int rows() {
        String stored = stored("rows");
        return ROWS.stream().filter(choice -> choice.toString().equals(stored)).findFirst().orElse(ROWS_DEFAULT);
    }

    static StatisticsBy by() {
        String stored = stored("by");
        return KINDS.stream().filter(choice -> choice.name().equals(stored)).findFirst().orElse(StatisticsBy.UNIT);
    }

    private static String stored(String name) {
        return CurrentPortlet.get().getStoredPreferences().getValue(name, null);
    }

    public List<Integer> getChoices() {
        return ROWS;
    }

    public List<StatisticsBy> getKinds() {
        return KINDS;
    }

    public int getRows() {
        return rows;
    }

    public void setRows(int chosen) {
        rows = chosen;
    }

    public StatisticsBy getBy() {
        return by;
    }

    public void setBy(StatisticsBy chosen) {
        by = chosen;
    }

    /** Stores the settings and goes back. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.setValue("by", by.name());
        preferences.store();
        Views.leaveMode();
    }
}
