package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tongzhou.core.pages.GridUpgrade.WindowInColumn;

/** The table of windows in columns; native SQL, as it is read once and never written. */
@Dependent
class ColumnRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    @SuppressWarnings("unchecked") // what a native query of several columns answers
    List<WindowInColumn> list() {
        List<Object[]> rows = entities.createNativeQuery("""
            SELECT window_id, page_id, column_count, column_number, ordinal FROM pages_columns
            ORDER BY page_id, column_number, ordinal, window_id""").getResultList();
        return rows.stream().map(row -> new WindowInColumn(number(row[0]), number(row[1]),
            (int) number(row[2]), (int) number(row[3]), (int) number(row[4]))).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    void clear() {
        entities.createNativeQuery("DELETE FROM pages_columns").executeUpdate();
    }
}
