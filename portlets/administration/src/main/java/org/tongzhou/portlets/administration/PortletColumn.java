package org.tongzhou.portlets.administration;

import java.util.Comparator;

import org.tongzhou.portlets.common.ListColumn;

/** A column of the list of portlets. */
public enum PortletColumn implements ListColumn<PortletLine> {
    TITLE(TextOrder.by(PortletLine::title)),
    CATEGORY(Comparator.comparing(PortletLine::category)),
    PAGES(Comparator.comparing(PortletLine::pages)),
    PEOPLE(Comparator.comparing(PortletLine::people)),
    RENDERS(Comparator.comparing(PortletLine::renders)),
    AUDIENCE(Comparator.comparing(line -> line.audience().size())),
    STATE(Comparator.comparing(PortletLine::off));

    private final Comparator<PortletLine> order;

    PortletColumn(Comparator<PortletLine> order) {
        this.order = order;
    }

    @Override
    public String key() {
        return "portlets.column." + parameter();
    }

    @Override
    public boolean isFigure() {
        return this == PAGES || this == PEOPLE || this == RENDERS;
    }

    @Override
    public Comparator<PortletLine> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(PortletLine::name);
    }
}
