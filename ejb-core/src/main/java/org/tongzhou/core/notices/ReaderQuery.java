package org.tongzhou.core.notices;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.security.Audience;

/** The queries for those whom a notice addresses, and what they have done with it. All that varies in their text are constants of ours. @param unit empty for all */
record ReaderQuery(long noticeId, Audience audience, String unit) {
    private static final String READERS = " FROM OfficePerson p LEFT JOIN NoticeReading r ON r.notice.id = :id AND r.username = p.username";
    private static final String COUNTS = "COUNT(p), COUNT(r.readAt), COUNT(r.repliedAt), COUNT(r.confirmedAt))";
    private static final String ROWS = """
        SELECT NEW org.tongzhou.core.notices.NoticeReader(p.username, p.name, p.unit, r.readAt, r.confirmedAt, r.reply, r.repliedAt, r.repliedBy)""";

    String reach() {
        return "SELECT NEW org.tongzhou.core.notices.NoticeReach(" + COUNTS + READERS + where("");
    }

    String units() {
        return "SELECT NEW org.tongzhou.core.notices.UnitReach(p.unit, " + COUNTS + READERS + where("") + " GROUP BY p.unit ORDER BY p.unit";
    }

    String unitCount() {
        return "SELECT COUNT(DISTINCT p.unit)" + READERS + where("");
    }

    String usernames(ReaderState state) {
        return "SELECT p.username" + READERS + where(state.condition()) + " ORDER BY p.username";
    }

    String rows(ReaderFilter filter) {
        return ROWS + READERS + where(filter.state().condition()) + " ORDER BY " + filter.sort().order(filter.descending());
    }

    /** In whatever state. */
    String rows(ReaderSort sort, boolean descending) {
        return ROWS + READERS + where("") + " ORDER BY " + sort.order(descending);
    }

    /** @param state empty for any */
    private String where(String state) {
        List<String> all = new ArrayList<>();
        if (!audience.everybody()) {
            all.add(meant());
        }
        if (!unit.isEmpty()) {
            all.add("p.unit = :unit");
        }
        if (!state.isEmpty()) {
            all.add(state);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    private String meant() {
        List<String> either = new ArrayList<>();
        if (!audience.units().isEmpty()) {
            either.add("p.unit IN :units");
        }
        if (!audience.people().isEmpty()) {
            either.add("p.username IN :people");
        }
        return either.isEmpty() ? "p.username IS NULL" : "(" + String.join(" OR ", either) + ")"; // nobody is without a name
    }

    /** Gives a query with one of these texts its values. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        query.setHint(Notice.BOUND, true).setParameter("id", noticeId);
        if (!unit.isEmpty()) {
            query.setParameter("unit", unit);
        }
        if (!audience.units().isEmpty()) {
            query.setParameter("units", audience.units());
        }
        if (!audience.people().isEmpty()) {
            query.setParameter("people", audience.people());
        }
        return query;
    }
}
