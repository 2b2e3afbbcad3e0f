package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PageRequest;

/** What waits for moderators, and what they have decided. Collections are never empty. */
@Dependent
class PendingRepository {
    private static final String TOPIC = "topic";
    private static final String BOARD = "board";
    private static final String BOARDS = "boards";
    private static final String AUTHOR = "author";
    private static final String STATES = "states";
    private static final String NOT_BY = "notBy";
    private static final Set<PendingState> LEFT = Set.of(PendingState.WAITING, PendingState.REFUSED);

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The post has its id afterwards. */
    void add(PendingPost post) {
        entities.persist(post);
        entities.flush();
    }

    void remove(PendingPost post) {
        entities.remove(post);
    }

    Optional<PendingPost> find(long id) {
        return Optional.ofNullable(entities.find(PendingPost.class, id));
    }

    /** The row stays locked until the transaction ends: of two who decide at once, the second is told. */
    Optional<PendingPost> lock(long id) {
        return entities.createNamedQuery("PendingPost.byId", PendingPost.class).setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    /** What somebody has handed in for a board since a moment, the last first. */
    List<PendingPost> listNewest(long boardId, String author, Instant since) {
        return entities.createNamedQuery("PendingPost.newest", PendingPost.class).setParameter(BOARD, boardId).setParameter(AUTHOR, author)
            .setParameter("since", since).getResultList();
    }

    long countBy(String author, Instant since) {
        return entities.createNamedQuery("PendingPost.countBy", Long.class).setParameter(AUTHOR, author).setParameter("since", since).getSingleResult();
    }

    /** How many there are of a board, in any of some states. */
    long countIn(long boardId, Set<PendingState> states) {
        return count(Set.of(boardId), states, "");
    }

    /** What waits in a board behind an id, in the order of the ids. */
    List<PendingPost> listWaitingOfBoard(long boardId, long after, int max) {
        return entities.createNamedQuery("PendingPost.waiting", PendingPost.class).setParameter(BOARD, boardId).setParameter("after", after)
            .setMaxResults(max).getResultList();
    }

    /** The same of a topic. */
    List<PendingPost> listWaitingOfTopic(long topicId, long after, int max) {
        return entities.createNamedQuery("PendingPost.waitingInTopic", PendingPost.class).setParameter(TOPIC, topicId).setParameter("after", after)
            .setMaxResults(max).getResultList();
    }

    /** What somebody has handed in for a topic and is not passed. */
    List<PendingPost> listOwnOfTopic(long topicId, String author, int max) {
        return entities.createNamedQuery("PendingPost.ownInTopic", PendingPost.class).setParameter(TOPIC, topicId).setParameter(AUTHOR, author)
            .setMaxResults(max).getResultList();
    }

    List<PendingRow> list(Collection<Long> boards, Set<PendingState> states, String notBy, PageRequest page) {
        return entities.createNamedQuery("PendingPost.list", PendingRow.class).setParameter(BOARDS, boards).setParameter(STATES, states)
            .setParameter(NOT_BY, notBy).setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(Collection<Long> boards, Set<PendingState> states, String notBy) {
        return entities.createNamedQuery("PendingPost.count", Long.class).setParameter(BOARDS, boards).setParameter(STATES, states)
            .setParameter(NOT_BY, notBy).getSingleResult();
    }

    /** What somebody has handed in and is not passed. */
    List<PendingRow> listOwn(String author, PageRequest page) {
        return entities.createNamedQuery("PendingPost.own", PendingRow.class).setParameter(AUTHOR, author).setParameter(STATES, LEFT)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countOwn(String author) {
        return entities.createNamedQuery("PendingPost.countOwn", Long.class).setParameter(AUTHOR, author).setParameter(STATES, LEFT).getSingleResult();
    }

    /** What is handed in for a topic goes with it. */
    void move(ForumTopic topic, ForumBoard board) {
        entities.flush();
        entities.createNamedQuery("PendingPost.moveToBoard").setParameter(TOPIC, topic.getId()).setParameter(BOARD, board).executeUpdate();
    }

    /** What is handed in for one topic, or stands in it, is another one's. */
    void shift(ForumTopic source, ForumTopic target, int offset) {
        entities.flush();
        entities.createNamedQuery("PendingPost.shift").setParameter("source", source.getId()).setParameter("target", target)
            .setParameter("offset", offset).executeUpdate();
    }
}
