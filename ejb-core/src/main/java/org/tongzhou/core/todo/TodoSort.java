package org.tongzhou.core.todo;

/** By what people may have sorted what they have to do. */
public enum TodoSort {
    /** As the office works: overdue first, then by urgency, then what is due sooner, then what came first; has one direction. */
    PRIORITY("CASE WHEN m.dueAt < :now THEN -1 ELSE m.urgencyRank END, m.urgencyRank, m.dueAt, m.createdAt, t.id"),
    TITLE("m.title"), UNIT("m.unit"), DUE("m.dueAt"), ARRIVED("m.createdAt");

    private final String expression;

    TodoSort(String expression) {
        this.expression = expression;
    }

    /** What stands behind ORDER BY, in a query of tasks {@code t} in matters {@code m}. */
    String order(boolean descending) {
        String direction = descending ? " DESC" : "";
        return this == PRIORITY ? expression : expression + direction + ", t.id" + direction;
    }
}
