package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Polls with their options and voters. All is written while the topic is locked. */
@Dependent
class PollRepository {
    private static final String POLL = "poll";
    private static final String TOPIC = "topic";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The poll has its id afterwards. */
    void add(ForumPoll poll) {
        entities.persist(poll);
        entities.flush();
    }

    /** The one that stands in a topic; where none does, the latest of those that were removed. */
    Optional<ForumPoll> find(long topicId) {
        return listStanding(Set.of(topicId)).stream().findFirst().or(() -> entities.createNamedQuery("ForumPoll.of", ForumPoll.class)
            .setParameter(TOPIC, topicId).setMaxResults(1).getResultStream().findFirst());
    }

    /** Those that stand in some topics, at least one; each has one at most. */
    List<ForumPoll> listStanding(Collection<Long> topics) {
        return entities.createNamedQuery("ForumPoll.standing", ForumPoll.class).setParameter("topics", topics).getResultList();
    }

    /** What stands in one topic stands in another one then. */
    void move(ForumTopic source, ForumTopic target) {
        entities.flush();
        entities.createNamedQuery("ForumPoll.move").setParameter("source", source.getId()).setParameter("target", target).executeUpdate();
    }

    void add(PollOption option) {
        entities.persist(option);
    }

    /** In their order. */
    List<PollOption> listOptions(long pollId) {
        return entities.createNamedQuery("PollOption.of", PollOption.class).setParameter(POLL, pollId).getResultList();
    }

    /** Of two of the same person, the second breaks a constraint. */
    void add(PollVoter voter) {
        entities.persist(voter);
        entities.flush();
    }

    Optional<PollVoter> findVoter(long pollId, String username) {
        return entities.createNamedQuery("PollVoter.of", PollVoter.class).setParameter(POLL, pollId).setParameter("username", username)
            .getResultStream().findFirst();
    }

    long countVoters(long pollId) {
        return entities.createNamedQuery("PollVoter.count", Long.class).setParameter(POLL, pollId).getSingleResult();
    }

    /** Those of an open poll, the first first. */
    List<PollVoter> listVoters(long pollId, int first, int max) {
        return entities.createNamedQuery("PollVoter.all", PollVoter.class).setParameter(POLL, pollId).setFirstResult(first).setMaxResults(max).getResultList();
    }

    /** The names of those who chose something in an open poll, the first first. */
    List<String> listNames(long optionId, int max) {
        return entities.createNamedQuery("PollVoter.names", String.class).setParameter("option", optionId).setMaxResults(max).getResultList();
    }
}
