package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.PageRequest;

/** Posts, what is reported of them, and who follows what. */
@Dependent
class PostRepository {
    private static final String TOPIC = "topic";
    private static final String AUTHOR = "author";
    private static final String SINCE = "since";
    private static final String BOARDS = "boards";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(ForumPost post) {
        entities.persist(post);
        entities.flush();
    }

    Optional<ForumPost> find(long id) {
        return Optional.ofNullable(entities.find(ForumPost.class, id));
    }

    List<ForumPost> list(long topicId, int firstFloor, int lastFloor) {
        return entities.createNamedQuery("ForumPost.page", ForumPost.class).setParameter(TOPIC, topicId).setParameter("first", firstFloor)
            .setParameter("last", lastFloor).getResultList();
    }

    List<ForumPost> list(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createNamedQuery("ForumPost.byIds", ForumPost.class).setParameter("ids", ids).getResultList();
    }

    /** The topics' own texts. @param topics at least one */
    List<ForumPost> listFirst(Collection<Long> topics) {
        return entities.createNamedQuery("ForumPost.first", ForumPost.class).setParameter("topics", topics).getResultList();
    }

    /** The ids of all replies of a topic, of those deleted, too. */
    List<Long> listReplies(long topicId) {
        return entities.createNamedQuery("ForumPost.replies", Long.class).setParameter(TOPIC, topicId).getResultList();
    }

    /** Those of some posts, at least one, that are replies and there, as their topics are, with these and their boards. */
    List<ForumPost> listReplies(Collection<Long> ids) {
        return entities.createNamedQuery("ForumPost.repliesOf", ForumPost.class).setParameter("ids", ids).getResultList();
    }

    /** The ids of replies behind one, in their order; some may be deleted. */
    List<Long> listReplyIds(long after, int max) {
        return entities.createNamedQuery("ForumPost.replyIds", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** The first floor of each of some topics, at least one, that says something, by the topics' ids. @param text in lower case */
    Map<Long, Integer> findFloors(Collection<Long> topics, String text) {
        return entities.createNamedQuery("ForumPost.floorsSaying", Object[].class).setParameter("topics", topics).setParameter("text", text)
            .setHint("eclipselink.jdbc.bind-parameters", true).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    long countBy(String author, Instant since) {
        return entities.createNamedQuery("ForumPost.countBy", Long.class).setParameter(AUTHOR, author).setParameter(SINCE, since).getSingleResult();
    }

    /** What somebody wrote in a topic since a moment, the last first. */
    List<ForumPost> listNewest(long topicId, String author, Instant since) {
        return entities.createNamedQuery("ForumPost.newest", ForumPost.class).setParameter(TOPIC, topicId).setParameter(AUTHOR, author)
            .setParameter(SINCE, since).getResultList();
    }

    /** What somebody wrote in some boards, not none. */
    List<OwnPostRow> search(OwnPostFilter filter, Collection<Long> boards, String username, PageRequest page) {
        return entities.createQuery(new OwnPostSearch(entities.getCriteriaBuilder(), filter, boards, username).rows()).setFirstResult(page.first())
            .setMaxResults(page.size()).getResultList();
    }

    long count(OwnPostFilter filter, Collection<Long> boards, String username) {
        return entities.createQuery(new OwnPostSearch(entities.getCriteriaBuilder(), filter, boards, username).count()).getSingleResult();
    }

    /** All posts of a topic become another one's, with one statement. */
    void shift(ForumTopic source, ForumTopic target, int offset) {
        entities.flush();
        entities.createNamedQuery("ForumPost.shift").setParameter("source", source.getId()).setParameter("target", target)
            .setParameter("offset", offset).executeUpdate();
    }

    // --- reports

    void add(ForumReport report) {
        entities.persist(report);
        entities.flush();
    }

    Optional<ForumReport> findReport(long id) {
        return Optional.ofNullable(entities.find(ForumReport.class, id));
    }

    /** The row stays locked until the transaction ends: of two who handle it at once, the second is told. */
    Optional<ForumReport> lockReport(long id) {
        return entities.createNamedQuery("ForumReport.byId", ForumReport.class).setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.cache.storeMode", "REFRESH").getResultStream().findFirst();
    }

    /** The first ones of some posts. */
    List<ForumReport> listOpenReports(Collection<Long> posts, int max) {
        return posts.isEmpty() ? List.of()
            : entities.createNamedQuery("ForumReport.openOf", ForumReport.class).setParameter("posts", posts).setMaxResults(max).getResultList();
    }

    /** Those behind one, in the order in which they came. */
    List<ForumReport> listOpenReportsOfTopic(long topicId, long after, int max) {
        return entities.createNamedQuery("ForumReport.openInTopic", ForumReport.class).setParameter(TOPIC, topicId).setParameter("after", after)
            .setMaxResults(max).getResultList();
    }

    /** The same of a board. */
    List<ForumReport> listOpenReportsOfBoard(long boardId, long after, int max) {
        return entities.createNamedQuery("ForumReport.openInBoard", ForumReport.class).setParameter("board", boardId).setParameter("after", after)
            .setMaxResults(max).getResultList();
    }

    /** Those of a post behind one. */
    List<ForumReport> listOpenReports(long postId, long after, int max) {
        return entities.createNamedQuery("ForumReport.openOfPost", ForumReport.class).setParameter("post", postId).setParameter("after", after)
            .setMaxResults(max).getResultList();
    }

    boolean isReported(long postId) {
        return !listOpenReports(postId, Long.MIN_VALUE, 1).isEmpty();
    }

    /** Whether somebody has reported a post, which waits for its moderators. */
    boolean isReportedBy(long postId, String reporter) {
        return entities.createNamedQuery("ForumReport.countBy", Long.class).setParameter("post", postId).setParameter("reporter", reporter).getSingleResult() > 0;
    }

    List<ReportRow> listReports(Collection<Long> boards, Collection<ReportOutcome> outcomes, String notBy, PageRequest page) {
        return entities.createNamedQuery("ForumReport.list", ReportRow.class).setParameter(BOARDS, boards).setParameter("outcomes", outcomes)
            .setParameter("notBy", notBy).setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countReports(Collection<Long> boards, Collection<ReportOutcome> outcomes, String notBy) {
        return entities.createNamedQuery("ForumReport.count", Long.class).setParameter(BOARDS, boards).setParameter("outcomes", outcomes)
            .setParameter("notBy", notBy).getSingleResult();
    }

    // --- who follows what

    void add(ForumSubscription subscription) {
        entities.persist(subscription);
        entities.flush();
    }

    void remove(ForumSubscription subscription) {
        entities.remove(subscription);
    }

    Optional<ForumSubscription> findSubscription(SubscriptionKind kind, long targetId, String username) {
        return entities.createNamedQuery("ForumSubscription.of", ForumSubscription.class).setParameter("kind", kind)
            .setParameter("target", targetId).setParameter("username", username).getResultStream().findFirst();
    }

    List<Long> listFollowed(SubscriptionKind kind, String username) {
        return entities.createNamedQuery("ForumSubscription.targets", Long.class).setParameter("kind", kind).setParameter("username", username)
            .getResultList();
    }

    List<String> listFollowers(SubscriptionKind kind, long targetId) {
        return entities.createNamedQuery("ForumSubscription.followers", String.class).setParameter("kind", kind).setParameter("target", targetId)
            .getResultList();
    }

    /** Who follows a topic follows the other one instead. @return who did */
    List<String> moveFollowers(ForumTopic source, ForumTopic target) {
        List<String> moved = listFollowers(SubscriptionKind.TOPIC, source.getId());
        List<String> present = listFollowers(SubscriptionKind.TOPIC, target.getId());
        moved.stream().filter(username -> !present.contains(username))
            .forEach(username -> entities.persist(new ForumSubscription(SubscriptionKind.TOPIC, target.getId(), username)));
        entities.createNamedQuery("ForumSubscription.end").setParameter("kind", SubscriptionKind.TOPIC).setParameter("target", source.getId()).executeUpdate();
        return moved;
    }
}
