package org.tongzhou.core.forum.statistics;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.shared.OfficeZone;

/** The queries for figures of the forum, each of one of them. All that varies in their text are constants of ours. */
record ForumFiguresQuery(ForumFiguresFilter filter) {
    /** What is counted, and of what. */
    enum Figure {
        TOPICS("COUNT(t)", false, ""),
        DIGESTS("COUNT(t)", false, " AND t.digest = TRUE"),
        UNANSWERED("COUNT(t)", false, " AND NOT EXISTS (SELECT a.id FROM ForumPost a WHERE a.topic.id = t.id AND a.floor > 1 AND a.deletedAt IS NULL"
            + " AND a.signature.author <> t.signature.author)"),
        REPLIES("COUNT(p)", true, " AND p.floor > 1"),
        PEOPLE("COUNT(DISTINCT p.signature.author)", true, "");

        private final String counted;
        private final boolean posts;
        private final String condition;

        Figure(String counted, boolean posts, String condition) {
            this.counted = counted;
            this.posts = posts;
            this.condition = condition;
        }
    }

    private static final String TOPICS = " FROM ForumTopic t WHERE t.deletedAt IS NULL AND t.createdAt >= :from AND t.createdAt < :until";
    private static final String POSTS = " FROM ForumPost p JOIN p.topic t WHERE t.deletedAt IS NULL AND p.deletedAt IS NULL AND p.writtenAt >= :from AND p.writtenAt < :until";

    /** One number. */
    String total(Figure figure) {
        return "SELECT " + figure.counted + from(figure);
    }

    /** A row for each: what it is, and the number. */
    String groups(Figure figure) {
        String by = figure.posts ? filter.by().ofPost() : filter.by().ofTopic();
        return "SELECT " + by + ", " + figure.counted + from(figure) + " GROUP BY " + by;
    }

    private String from(Figure figure) {
        return (figure.posts ? POSTS : TOPICS) + figure.condition + (filter.board() == null ? "" : " AND t.board.id = :board")
            + (filter.unit().isEmpty() ? "" : " AND " + (figure.posts ? "p" : "t") + ".signature.authorUnit = :unit");
    }

    /** Gives a query with one of these texts its values. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        query.setHint("eclipselink.jdbc.bind-parameters", true).setParameter("from", start(filter.from())).setParameter("until", start(filter.until().plusDays(1)));
        if (filter.board() != null) {
            query.setParameter("board", filter.board());
        }
        if (!filter.unit().isEmpty()) {
            query.setParameter("unit", filter.unit());
        }
        return query;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OfficeZone.ID).toInstant();
    }
}
