package org.tongzhou.core.forum;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The query for the topics of some boards that fit a filter: their rows in its order, and how many they are. */
final class TopicSearch {
    private static final String DELETED_AT = "deletedAt";
    private final CriteriaBuilder builder;
    private final TopicFilter filter;
    private final Collection<Long> boards;
    private final String username;
    private final String text;
    private Join<ForumTopic, ForumReading> reading;

    /** @param boards those that the reader may see, not none */
    TopicSearch(CriteriaBuilder builder, TopicFilter filter, Collection<Long> boards, String username) {
        this.builder = builder;
        this.filter = filter;
        this.boards = boards;
        this.username = username;
        this.text = filter.words();
    }

    CriteriaQuery<TopicRow> rows() {
        CriteriaQuery<TopicRow> query = builder.createQuery(TopicRow.class);
        Root<ForumTopic> topic = query.from(ForumTopic.class);
        Join<ForumTopic, ForumBoard> board = topic.join("board");
        Predicate[] conditions = conditions(query, topic);
        List<Order> order = new ArrayList<>();
        if (filter.boardId() != null && filter.sort() == TopicSort.LAST && filter.descending()) {
            order.add(builder.desc(topic.get("pinned")));
        }
        order.add(directed(topic.get(filter.sort().attribute())));
        order.add(directed(topic.get("id")));
        return query.where(conditions).orderBy(order).select(builder.construct(TopicRow.class, topic.get("id"), board.get("id"), board.get("name"),
            topic.get("title"), topic.get("signature").get("authorName"), topic.get("signature").get("authorUnit"), topic.get("createdAt"),
            topic.get("lastPostAt"), topic.get("lastAuthorName"), topic.get("floors"), topic.get("replies"), topic.get("pinned"),
            topic.get("digest"), topic.get("locked"), topic.get(DELETED_AT), reading.get("lastFloor")));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<ForumTopic> topic = query.from(ForumTopic.class);
        return query.where(conditions(query, topic)).select(builder.count(topic));
    }

    private Predicate[] conditions(CriteriaQuery<?> query, Root<ForumTopic> topic) {
        reading = topic.join("readings", JoinType.LEFT);
        reading.on(builder.equal(reading.get("username"), username));
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(topic.get("board").get("id").in(boards));
        conditions.add(filter.show() == TopicShow.DELETED ? builder.isNotNull(topic.get(DELETED_AT)) : builder.isNull(topic.get(DELETED_AT)));
        switch (filter.show()) {
            case UNREAD -> conditions.add(builder.or(builder.isNull(reading.get("lastFloor")),
                builder.lessThan(reading.<Integer>get("lastFloor"), topic.<Integer>get("floors"))));
            case DIGEST -> conditions.add(builder.isTrue(topic.get("digest")));
            case MINE -> conditions.add(builder.equal(topic.get("signature").get("author"), username));
            case FOLLOWED -> conditions.add(builder.exists(followed(query, topic)));
            default -> { }
        }
        if (!text.isEmpty()) {
            conditions.add(builder.or(contains(topic.get("title")), builder.exists(saying(query, topic))));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Subquery<Long> followed(CriteriaQuery<?> query, Root<ForumTopic> topic) {
        Subquery<Long> found = query.subquery(Long.class);
        Root<ForumSubscription> subscription = found.from(ForumSubscription.class);
        return found.select(subscription.get("id")).where(builder.equal(subscription.get("kind"), SubscriptionKind.TOPIC),
            builder.equal(subscription.get("targetId"), topic.get("id")), builder.equal(subscription.get("username"), username));
    }

    private Subquery<Long> saying(CriteriaQuery<?> query, Root<ForumTopic> topic) {
        Subquery<Long> found = query.subquery(Long.class);
        Root<ForumPost> post = found.from(ForumPost.class);
        return found.select(post.get("id")).where(builder.equal(post.get("topic").get("id"), topic.get("id")), builder.isNull(post.get(DELETED_AT)),
            contains(post.get("words")));
    }

    private Predicate contains(Expression<String> words) {
        return builder.gt(builder.locate(builder.lower(words), text), 0);
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
