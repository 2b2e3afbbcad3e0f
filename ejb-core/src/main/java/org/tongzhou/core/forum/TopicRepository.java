package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

/** Topics, and how far people have read them. Collections of ids are never empty: no statement has an empty list. */
@Dependent
class TopicRepository {
    private static final String BOARDS = "boards";
    private static final String USERNAME = "username";
    private static final String SINCE = "since";
    /** A hint for queries with subqueries: else, on Derby, the provider writes values into the statement, and truth as 1. */
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The topic has its id afterwards. */
    void add(ForumTopic topic) {
        entities.persist(topic);
        entities.flush();
    }

    Optional<ForumTopic> find(long id) {
        return Optional.ofNullable(entities.find(ForumTopic.class, id));
    }

    /** The row stays locked until the transaction ends: of two who write at once, the second takes the floor after the first. */
    Optional<ForumTopic> lock(long id) {
        return entities.createNamedQuery("ForumTopic.byId", ForumTopic.class).setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    void add(FormerTitle title) {
        entities.persist(title);
    }

    /** What a topic was called, the last first. */
    List<FormerTitleRow> listFormerTitles(long topicId, int max) {
        return entities.createNamedQuery("FormerTitle.of", FormerTitleRow.class).setParameter("topic", topicId).setMaxResults(max).getResultList();
    }

    long count() {
        return entities.createNamedQuery("ForumTopic.count", Long.class).getSingleResult();
    }

    long countIn(long boardId) {
        return entities.createNamedQuery("ForumTopic.countIn", Long.class).setParameter("board", boardId).getSingleResult();
    }

    List<TopicRow> search(TopicFilter filter, Collection<Long> boards, String username, PageRequest page) {
        return entities.createQuery(new TopicSearch(entities.getCriteriaBuilder(), filter, boards, username).rows()).setHint(BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(TopicFilter filter, Collection<Long> boards, String username) {
        return entities.createQuery(new TopicSearch(entities.getCriteriaBuilder(), filter, boards, username).count()).setHint(BOUND, true)
            .getSingleResult();
    }

    /** Those of them that are there, with their boards. */
    List<ForumTopic> list(Collection<Long> ids) {
        return entities.createNamedQuery("ForumTopic.of", ForumTopic.class).setParameter("ids", ids).getResultList();
    }

    /** The ids behind one, in their order, of those that are there. */
    List<Long> listIds(long after, int max) {
        return entities.createNamedQuery("ForumTopic.ids", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** For each board that has topics: its id, how many, and how many replies. */
    List<Object[]> totals(Collection<Long> boards) {
        return entities.createNamedQuery("ForumTopic.totals", Object[].class).setParameter(BOARDS, boards).getResultList();
    }

    Map<Long, Long> countUnread(Collection<Long> boards, String username) {
        return counted(entities.createNamedQuery("ForumTopic.unread", Object[].class).setParameter(BOARDS, boards).setParameter(USERNAME, username)
            .getResultList());
    }

    /** Of each board the topic in which something was written last; where that was at the same moment, several. */
    List<ForumTopic> listLatest(Collection<Long> boards) {
        return entities.createNamedQuery("ForumTopic.latest", ForumTopic.class).setParameter(BOARDS, boards).setHint(BOUND, true).getResultList();
    }

    /** Those that somebody began in a board since a moment, the last first. */
    List<ForumTopic> listNewest(long boardId, String author, Instant since) {
        return entities.createNamedQuery("ForumTopic.newest", ForumTopic.class).setParameter("board", boardId).setParameter("author", author)
            .setParameter(SINCE, since).getResultList();
    }

    // --- reading

    void add(ForumReading reading) {
        entities.persist(reading);
        entities.flush();
    }

    Optional<ForumReading> findReading(long topicId, String username) {
        return entities.createNamedQuery("ForumReading.of", ForumReading.class).setParameter("topic", topicId).setParameter(USERNAME, username)
            .getResultStream().findFirst();
    }

    /** How many have read each of these topics. */
    Map<Long, Long> countReaders(Collection<Long> topics) {
        return counted(entities.createNamedQuery("ForumReading.counts", Object[].class).setParameter("topics", topics).getResultList());
    }

    /** For each topic in which somebody has been since a moment: its id, that of its board, and how many. */
    List<Long[]> countReadersSince(Instant since) {
        return entities.createNamedQuery("ForumReading.countRecent", Object[].class).setParameter(SINCE, since).getResultStream()
            .map(TopicRepository::numbers).toList();
    }

    /** For each topic in which somebody has replied since a moment: its id, that of its board, and how often. */
    List<Long[]> countRepliesSince(Instant since) {
        return entities.createNamedQuery("ForumPost.countRecent", Object[].class).setParameter(SINCE, since).getResultStream()
            .map(TopicRepository::numbers).toList();
    }

    private static Long[] numbers(Object[] row) {
        return Arrays.copyOf(row, row.length, Long[].class);
    }

    /** Those of these people who have read a topic up to a floor. */
    List<String> listUpToDate(long topicId, int floor, Collection<String> usernames) {
        return entities.createNamedQuery("ForumReading.upToDate", String.class).setParameter("topic", topicId).setParameter("floor", floor)
            .setParameter("usernames", usernames).getResultList();
    }

    private static Map<Long, Long> counted(List<Object[]> rows) {
        Map<Long, Long> counted = new HashMap<>();
        rows.forEach(row -> counted.put((Long) row[0], (Long) row[1]));
        return counted;
    }
}
