package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Dependent
class PostFileRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** In the order of their lists. */
    List<PostFile> list(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : entities.createNamedQuery("PostFile.of", PostFile.class).setParameter("posts", posts).getResultList();
    }

    /** How many files the posts of some topics have that are there, by the topics' ids; those without any are missing. @param topics at least one */
    Map<Long, Long> count(Collection<Long> topics) {
        return entities.createNamedQuery("PostFile.countInTopics", Object[].class).setParameter("topics", topics).getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void add(PostFile file) {
        entities.persist(file);
    }

    void remove(PostFile file) {
        entities.remove(file);
    }
}
