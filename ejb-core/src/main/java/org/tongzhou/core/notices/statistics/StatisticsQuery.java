package org.tongzhou.core.notices.statistics;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tongzhou.core.shared.OfficeZone;

/**
 * The queries for figures of notices that somebody may count. All that varies in their text are constants of ours.
 *
 * @param scope   whose notices are counted
 * @param columns those of which single notices are named; null where none are
 */
record StatisticsQuery(StatisticsFilter filter, CountedUnits scope, Set<Long> columns) {
    private static final String SUMS = "COUNT(n), COUNT(n.withdrawnAt), SUM(f.reached), SUM(f.read), SUM(f.asked), SUM(f.replied), SUM(f.repliedInTime)";
    private static final String NOTICES = " FROM Notice n LEFT JOIN CountedNotice f ON f.noticeId = n.id WHERE ";
    private static final String OUT = """
        n.publishedAt >= :from AND n.publishedAt < :until AND n.status IN (org.tongzhou.core.notices.NoticeStatus.PUBLISHED, \
        org.tongzhou.core.notices.NoticeStatus.EXPIRED, org.tongzhou.core.notices.NoticeStatus.WITHDRAWN)""";

    /** One row: the figures of all. */
    String total() {
        return "SELECT " + SUMS + NOTICES + where();
    }

    /** A row for each: what it is, and its figures. */
    String groups() {
        String by = filter.by().attribute();
        return "SELECT " + by + ", " + SUMS + NOTICES + where() + " GROUP BY " + by;
    }

    /** Id, title and the figures of each notice. */
    String notices() {
        return "SELECT n.id, n.title, n.withdrawnAt, f.reached, f.read, f.asked, f.replied, f.repliedInTime" + NOTICES + where()
            + " ORDER BY " + filter.sort().ofNotice(filter.descending());
    }

    String noticeCount() {
        return "SELECT COUNT(n)" + NOTICES + where();
    }

    private String where() {
        List<String> all = new ArrayList<>(List.of(OUT));
        if (!scope.all()) {
            all.add(scope.units().isEmpty() ? "n.author = :me" : "(n.author = :me OR n.unit IN :units)");
        }
        if (!filter.unit().isEmpty()) {
            all.add("n.unit = :unit");
        }
        if (filter.column() != null) {
            all.add("n.columnId = :column");
        }
        if (columns != null) {
            all.add("n.columnId IN :columns");
            all.add("LOCATE(:text, LOWER(n.title)) > 0");
        }
        return String.join(" AND ", all);
    }

    /** Gives a query with one of these texts its values. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        query.setHint("eclipselink.jdbc.bind-parameters", true)
            .setParameter("from", start(filter.from())).setParameter("until", start(filter.until().plusDays(1)));
        if (!scope.all()) {
            query.setParameter("me", scope.username());
            if (!scope.units().isEmpty()) {
                query.setParameter("units", scope.units());
            }
        }
        if (!filter.unit().isEmpty()) {
            query.setParameter("unit", filter.unit());
        }
        if (filter.column() != null) {
            query.setParameter("column", filter.column());
        }
        if (columns != null) {
            query.setParameter("columns", columns).setParameter("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        return query;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OfficeZone.ID).toInstant();
    }
}
