package org.tongzhou.portal.theme;

import java.util.List;

/**
 * A page of portlet windows.
 *
 * @param title the page's title
 * @param columns the windows of each column from the top; one to four columns, of equal width
 */
public record PageView(Shell shell, String title, List<List<WindowFrame>> columns) {
    /** More columns would be narrower than a row of text. */
    public static final int COLUMNS_MAX = 4;

    public PageView {
        columns = columns.stream().map(List::copyOf).toList();
        if (columns.size() > COLUMNS_MAX) {
            throw new IllegalArgumentException(columns.size() + " columns");
        }
    }

    /** One window that has the page for itself. */
    public static PageView maximized(Shell shell, String title, WindowFrame window) {
        return new PageView(shell, title, List.of(List.of(window)));
    }

    /** Whether there is nothing to show. */
    public boolean empty() {
        return columns.stream().allMatch(List::isEmpty);
    }
}
