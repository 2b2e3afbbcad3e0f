package org.tongzhou.core.forum;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The query for what somebody wrote in some boards and stands there: their rows in the order of a filter, and how many they are. */
final class OwnPostSearch {
    private static final String FLOOR = "floor";
    private static final String FLOORS = "floors";
    private static final String LAST_FLOOR = "lastFloor";
    private static final String DELETED_AT = "deletedAt";
    private final CriteriaBuilder builder;
    private final OwnPostFilter filter;
    private final Collection<Long> boards;
    private final String username;
    private final String text;
    private Join<ForumPost, ForumTopic> topic;
    private Join<ForumTopic, ForumReading> reading;

    /** @param boards those that he may see, not none */
    OwnPostSearch(CriteriaBuilder builder, OwnPostFilter filter, Collection<Long> boards, String username) {
        this.builder = builder;
        this.filter = filter;
        this.boards = boards;
        this.username = username;
        this.text = filter.text().strip().toLowerCase(Locale.ROOT);
    }

    CriteriaQuery<OwnPostRow> rows() {
        CriteriaQuery<OwnPostRow> query = builder.createQuery(OwnPostRow.class);
        Root<ForumPost> post = query.from(ForumPost.class);
        Predicate[] conditions = conditions(post);
        return query.where(conditions).orderBy(directed(sorted(post)), directed(post.get("id"))).select(builder.construct(OwnPostRow.class, post.get("id"), topic.get("id"),
            post.get(FLOOR), topic.get("title"), topic.get("board").get("name"), post.get("words"), post.get("writtenAt"), topic.get("lastPostAt"), topic.get(FLOORS),
            reading.get(LAST_FLOOR)));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<ForumPost> post = query.from(ForumPost.class);
        return query.where(conditions(post)).select(builder.count(post));
    }

    private Predicate[] conditions(Root<ForumPost> post) {
        topic = post.join("topic");
        reading = topic.join("readings", JoinType.LEFT);
        reading.on(builder.equal(reading.get("username"), username));
        List<Predicate> conditions = new ArrayList<>(List.of(builder.equal(post.get("signature").get("author"), username), builder.isNull(post.get(DELETED_AT)),
            builder.isNull(topic.get(DELETED_AT)), topic.get("board").get("id").in(boards)));
        switch (filter.show()) {
            case TOPICS -> conditions.add(builder.equal(post.get(FLOOR), 1));
            case REPLIES -> conditions.add(builder.gt(post.<Integer>get(FLOOR), 1));
            case ANSWERED -> conditions.addAll(List.of(builder.lt(post.<Integer>get(FLOOR), topic.<Integer>get(FLOORS)),
                builder.or(builder.isNull(reading.get(LAST_FLOOR)), builder.lt(reading.<Integer>get(LAST_FLOOR), topic.<Integer>get(FLOORS)))));
            default -> { }
        }
        if (!text.isEmpty()) {
            conditions.add(builder.or(contains(topic.get("title")), contains(post.get("words"))));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Predicate contains(Expression<String> words) {
        return builder.gt(builder.locate(builder.lower(words), text), 0);
    }

    private Expression<?> sorted(Root<ForumPost> post) {
        return switch (filter.sort()) {
            case WRITTEN -> post.get("writtenAt");
            case LAST -> topic.get("lastPostAt");
            case TITLE -> topic.get("title");
        };
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
