package org.tongzhou.portlets.administration;

import java.util.ArrayList;
import java.util.List;

import org.tongzhou.core.pages.LayoutComparison;
import org.tongzhou.core.pages.WindowDetails;

/**
 * A window that a change brings, takes away, moves or locks anew.
 *
 * @param kind key of what happens to it
 * @param title what people call its portlet
 */
public record ChangeLine(String kind, String title) {
    static List<ChangeLine> of(LayoutComparison comparison, PortletTitles titles) {
        List<ChangeLine> lines = new ArrayList<>();
        add("pages.change.added", comparison.added(), titles, lines);
        add("pages.change.removed", comparison.removed(), titles, lines);
        add("pages.change.moved", comparison.moved(), titles, lines);
        add("pages.change.locked", comparison.locked(), titles, lines);
        return lines;
    }

    private static void add(String kind, List<WindowDetails> windows, PortletTitles titles, List<ChangeLine> lines) {
        windows.forEach(window -> lines.add(new ChangeLine(kind, titles.title(window.portlet()))));
    }
}
