package org.tongzhou.portlets.forum;

import java.io.IOException;
import java.util.List;

import javax.portlet.PortletException;
import javax.portlet.PortletPreferences;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** What the user has set for a window: how many topics it shows on the page, and of which board. */
@Named
@RequestScoped
public class ForumSettings {
    private static final List<Integer> ROWS = List.of(5, 8, 10, 15, 20);
    private static final int ROWS_DEFAULT = 8;

    private int rows = rows();
    private String board = board();

    static int rows() {
        String stored = stored("rows");
        return ROWS.stream().filter(choice -> choice.toString().equals(stored)).findFirst().orElse(ROWS_DEFAULT);
    }

    /** The number of the board; empty for all. */
    static String board() {
        String stored = stored("board");
        return stored != null && stored.matches("\\d{1,18}") ? stored : "";
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

    public String getBoard() {
        return board;
    }

    public void setBoard(String chosen) {
        board = chosen;
    }

    /** Stores the settings and goes back to the topics. */
    public void save() throws PortletException, IOException {
        PortletPreferences preferences = CurrentPortlet.get().getStoredPreferences();
        preferences.setValue("rows", String.valueOf(rows));
        preferences.setValue("board", board == null ? "" : board);
        preferences.store();
        Views.leaveMode();
    }
}
