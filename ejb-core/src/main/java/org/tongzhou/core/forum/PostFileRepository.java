package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

@Dependent
class PostFileRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** In the order of their lists. */
    List<PostFile> list(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : entities.createNamedQuery("PostFile.of", PostFile.class).setParameter("posts", posts).getResultList();
    }

    /** Of each post of these topics that has files and is there: the topic's id and its own, the last floor first. */
    List<Object[]> listPosts(Collection<Long> topics) {
        return topics.isEmpty() ? List.of() : entities.createNamedQuery("PostFile.postsInTopics", Object[].class).setParameter("topics", topics).getResultList();
    }

    void add(PostFile file) {
        entities.persist(file);
    }

    void remove(PostFile file) {
        entities.remove(file);
    }
}
