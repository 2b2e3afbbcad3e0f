package org.tongzhou.portlets.administration;

import java.util.List;
import java.util.stream.Stream;

import javax.portlet.PortletRequest;

import org.tongzhou.core.pages.PortletUsageRow;

/**
 * By which column the usage statistics are sorted, as the render parameters {@code sort} and {@code order} say.
 *
 * @param column the column
 * @param descending whether the greatest stands first
 */
public record UsageSorting(UsageColumn column, boolean descending) {
    static final String SORT = "sort";
    static final String ORDER = "order";
    static final String ASCENDING = "asc";
    static final String DESCENDING = "desc";

    /**
     * The head of a column.
     *
     * @param direction value of {@code aria-sort}, null if the table isn't sorted by it
     * @param nextOrder how the table is sorted if the head is chosen
     */
    public record Head(UsageColumn column, String direction, String nextOrder) {
    }

    static UsageSorting of(PortletRequest request) {
        UsageColumn column = UsageColumn.named(request.getParameter(SORT));
        String order = request.getParameter(ORDER);
        return new UsageSorting(column, order == null ? column.isFigure() : order.equals(DESCENDING));
    }

    List<PortletUsageRow> sort(List<PortletUsageRow> rows) {
        return rows.stream().sorted(column.order(descending)).toList();
    }

    /** The heads of all columns; choosing the one sorted by turns the order round. */
    public List<Head> heads() {
        return Stream.of(UsageColumn.values()).map(this::head).toList();
    }

    private Head head(UsageColumn other) {
        boolean sorted = other == column;
        boolean nextDescending = sorted ? !descending : other.isFigure();
        return new Head(other, sorted ? (descending ? "descending" : "ascending") : null,
            nextDescending ? DESCENDING : ASCENDING);
    }
}
