package org.tongzhou.core.notices;

/** By what those who publish may have the readers of a notice sorted; what a reader has not done counts as later than all. */
public enum ReaderSort {
    UNIT("p.unit"), NAME("p.name"), READ("r.readAt"), REPLIED("r.repliedAt"), CONFIRMED("r.confirmedAt");

    private final String expression;

    ReaderSort(String expression) {
        this.expression = expression;
    }

    /** The same for units, in such a query: by when they replied, or by their names. */
    String orderOfUnits(boolean descending) {
        String direction = descending ? " DESC" : "";
        return (this == REPLIED ? expression + direction + ", " : "") + "p.unit" + direction;
    }

    /** What stands behind ORDER BY, in a query of people {@code p} and their readings {@code r}. */
    String order(boolean descending) {
        String direction = descending ? " DESC" : "";
        return expression + direction + (this == UNIT ? ", p.name" + direction : "") + ", p.username" + direction;
    }
}
