package org.tongzhou.core.notices;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.security.AudienceCondition;

/**
 * The queries for those whom a notice addresses, and what they have done with it. All that varies in their text are constants of ours.
 *
 * @param byUnits whether units reply to it, each for all its people
 * @param unit    empty for all
 * @param corrected when it was put right last; null if it was not
 */
record ReaderQuery(long noticeId, boolean byUnits, AudienceCondition meant, String unit, Instant corrected) {
    private static final String READERS = " FROM OfficePerson p LEFT JOIN NoticeReading r ON r.notice.id = ?1 AND r.username = p.username";
    private static final String UNITS = " LEFT JOIN SlipReply s ON s.noticeId = ?1 AND s.unit = p.unit";
    /** What a reader has replied, and what his unit has, are called the same. */
    private static final String REPLIES_OF_READERS = "r.repl";
    private static final String REPLIES_OF_UNITS = "s.repl";
    private static final String OUTDATED = " LEFT JOIN NoticeReading o ON o.notice.id = ?1 AND o.username = p.username"
        + " AND o.readAt < ?3 AND (o.correctionSeenAt IS NULL OR o.correctionSeenAt < ?3)";
    private static final String NOBODY = "p.username IS NULL"; // nobody is without a name
    private static final int FIRST_FREE = 4;
    private static final String COUNTS = "COUNT(p), COUNT(r.readAt), COUNT(r.repliedAt), COUNT(r.confirmedAt)";
    private static final String ROWS = """
        SELECT NEW org.tongzhou.core.notices.NoticeReader(p.username, p.name, p.unit, r.readAt, r.confirmedAt, r.reply, r.repliedAt, r.repliedBy)""";

    String reach() {
        return whole("SELECT NEW org.tongzhou.core.notices.NoticeReach(" + counts(), "", "");
    }

    String units() {
        return whole("SELECT NEW org.tongzhou.core.notices.UnitReach(p.unit, " + counts(), "", " GROUP BY p.unit ORDER BY p.unit");
    }

    String unitCount() {
        return whole("SELECT COUNT(DISTINCT p.unit)", "", "");
    }

    String rows(ReaderFilter filter) {
        boolean nobody = filter.state() == ReaderState.OUTDATED && corrected == null;
        return whole(ROWS, nobody ? NOBODY : filter.state().condition(), " ORDER BY " + filter.sort().order(filter.descending()));
    }

    /** In whatever state. */
    String rows(ReaderSort sort, boolean descending) {
        return whole(ROWS, "", " ORDER BY " + sort.order(descending));
    }

    /** How many replied before it was due. */
    String inTime() {
        return whole("SELECT COUNT(p)", "r.repliedAt <= (SELECT n.replyDueAt FROM Notice n WHERE n.id = ?1)", "");
    }

    /** The names of units in a state, with the moments by which they may be sorted. @param state empty for any */
    String unitNames(String state, ReaderSort sort, boolean descending) {
        return whole("SELECT p.unit, r.repliedAt", ofUnits(state), " GROUP BY p.unit, r.repliedAt ORDER BY " + sort.orderOfUnits(descending));
    }

    /** How many units are in a state. */
    String unitNameCount(String state) {
        return whole("SELECT COUNT(DISTINCT p.unit)", ofUnits(state), "");
    }

    private static String ofUnits(String state) {
        return "p.unit <> ''" + (state.isEmpty() ? "" : " AND " + state);
    }

    private String counts() {
        return COUNTS + (corrected == null ? ")" : ", COUNT(o.readAt))");
    }

    private String whole(String selection, String state, String end) {
        String readers = READERS + (corrected == null ? "" : OUTDATED);
        return byUnits ? (selection + readers + UNITS + where(state) + end).replace(REPLIES_OF_READERS, REPLIES_OF_UNITS) : selection + readers + where(state) + end;
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
        if (corrected != null) {
            query.setParameter(3, corrected);
        }
        return meant.bind(query, FIRST_FREE);
    }
}
