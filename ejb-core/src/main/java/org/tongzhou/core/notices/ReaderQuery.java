package org.tongzhou.core.notices;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.security.AudienceCondition;

/** The queries for those whom a notice addresses, and what they have done with it. All that varies in their text are constants of ours. @param unit empty for all */
record ReaderQuery(long noticeId, AudienceCondition meant, String unit) {
    private static final String READERS = " FROM OfficePerson p LEFT JOIN NoticeReading r ON r.notice.id = ?1 AND r.username = p.username";
    private static final int FIRST_FREE = 3;
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

    String rows(ReaderFilter filter) {
        return ROWS + READERS + where(filter.state().condition()) + " ORDER BY " + filter.sort().order(filter.descending());
    }

    /** In whatever state. */
    String rows(ReaderSort sort, boolean descending) {
        return ROWS + READERS + where("") + " ORDER BY " + sort.order(descending);
    }

    /** @param state empty for any */
    private String where(String state) {
        List<String> all = new ArrayList<>(List.of(meant.jpql(FIRST_FREE)));
        if (!unit.isEmpty()) {
            all.add("p.unit = ?2");
        }
        if (!state.isEmpty()) {
            all.add(state);
        }
        return " WHERE " + String.join(" AND ", all);
    }

    /** Gives a query with one of these texts its values. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        query.setHint(Notice.BOUND, true).setParameter(1, noticeId);
        if (!unit.isEmpty()) {
            query.setParameter(2, unit);
        }
        return meant.bind(query, FIRST_FREE);
    }
}
