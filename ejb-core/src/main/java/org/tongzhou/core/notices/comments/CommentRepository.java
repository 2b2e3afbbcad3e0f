package org.tongzhou.core.notices.comments;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class CommentRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** It has its id afterwards. */
    void add(NoticeComment comment) {
        entities.persist(comment);
        entities.flush();
    }

    Optional<NoticeComment> find(long id) {
        return Optional.ofNullable(entities.find(NoticeComment.class, id));
    }

    /** The row stays locked until the transaction ends: of two who remove it, the second finds it gone. */
    Optional<NoticeComment> lock(long id) {
        return Optional.ofNullable(entities.find(NoticeComment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that answer none, the last first. */
    List<NoticeComment> list(long noticeId, PageRequest page) {
        return entities.createNamedQuery("NoticeComment.first", NoticeComment.class).setParameter("notice", noticeId).setFirstResult(page.first())
            .setMaxResults(page.size()).getResultList();
    }

    List<NoticeComment> listAnswers(Collection<Long> comments) {
        return comments.isEmpty() ? List.of() : entities.createNamedQuery("NoticeComment.answers", NoticeComment.class).setParameter("comments", comments).getResultList();
    }

    /** To a comment, or to the one that it answers. */
    long countAnswers(NoticeComment comment) {
        return entities.createNamedQuery("NoticeComment.countAnswers", Long.class).setParameter("comment", comment.getAnswersId() == null ? comment.getId() : comment.getAnswersId())
            .getSingleResult();
    }

    long countFirst(long noticeId) {
        return entities.createNamedQuery("NoticeComment.countFirst", Long.class).setParameter("notice", noticeId).getSingleResult();
    }

    /** What somebody has said since a moment, to whichever notice. */
    List<NoticeComment> listNewest(String author, Instant since) {
        return entities.createNamedQuery("NoticeComment.newest", NoticeComment.class).setParameter("author", author).setParameter("since", since).getResultList();
    }

    /** Those that are not gone. */
    long count(long noticeId) {
        return entities.createNamedQuery("NoticeComment.count", Long.class).setParameter("notice", noticeId).getSingleResult();
    }
}
