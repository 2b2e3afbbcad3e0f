package org.tongzhou.portlets.administration;

import java.util.Comparator;

import org.tongzhou.portlets.common.ListColumn;

/** A column of the list of pages. */
public enum PageColumn implements ListColumn<PageLine> {
    PLACE(Comparator.comparing(PageLine::place)),
    TITLE(TextOrder.by(PageLine::title)),
    AUDIENCE(Comparator.comparing(line -> line.audience().size())),
    WINDOWS(Comparator.comparing(line -> line.page().windows())),
    LAYERS(Comparator.comparing(line -> line.page().layers())),
    CHANGED(Comparator.comparing(PageLine::changedAt));

    private final Comparator<PageLine> order;

    PageColumn(Comparator<PageLine> order) {
        this.order = order;
    }

    @Override
    public String key() {
        return "pages.column." + parameter();
    }

    @Override
    public boolean isFigure() {
        return this == WINDOWS || this == LAYERS;
    }

    @Override
    public Comparator<PageLine> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(PageLine::place);
    }
}
