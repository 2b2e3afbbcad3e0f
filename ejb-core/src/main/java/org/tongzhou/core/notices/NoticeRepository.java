package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class NoticeRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The notice has its id afterwards. */
    void add(Notice notice) {
        entities.persist(notice);
        entities.flush();
    }

    void remove(Notice notice) {
        entities.remove(notice);
    }

    long count() {
        return entities.createNamedQuery("Notice.count", Long.class).getSingleResult();
    }

    /** Native, as the query language can not write the units addressed: those of a notice that addresses both names become one. */
    void renameUnit(String oldName, String newName) {
        rename("""
            DELETE FROM notices_units WHERE unit = ?1
            AND EXISTS (SELECT 1 FROM notices_units other WHERE other.notice_id = notices_units.notice_id AND other.unit = ?2)""", oldName, newName);
        rename("UPDATE notices_units SET unit = ?2 WHERE unit = ?1", oldName, newName);
        rename("UPDATE notices_notices SET unit = ?2 WHERE unit = ?1", oldName, newName);
    }

    private void rename(String statement, String oldName, String newName) {
        entities.createNativeQuery(statement).setParameter(1, oldName).setParameter(2, newName).executeUpdate();
    }

    Set<Long> listAsking(String unit) {
        return new HashSet<>(entities.createNamedQuery("Notice.asking", Long.class).setParameter("unit", unit).getResultList());
    }

    // --- for readers

    Optional<Notice> findVisible(long id, Person reader) {
        return entities.createNamedQuery("Notice.visible", Notice.class)
            .setParameter("id", id).setParameter("unit", reader.unit()).getResultStream().findFirst();
    }

    /** The row stays locked until the transaction ends: it cannot be withdrawn meanwhile. */
    Optional<Notice> lockVisible(long id, Person reader) {
        return findVisible(id, reader).filter(notice -> {
            entities.refresh(notice, LockModeType.PESSIMISTIC_WRITE);
            return notice.getStatus() == NoticeStatus.PUBLISHED;
        });
    }

    List<NoticeRow> search(NoticeFilter filter, Person reader, PageRequest page) {
        return entities.createQuery(new NoticeSearch(entities.getCriteriaBuilder(), filter, reader).rows()).setHint(Notice.BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(NoticeFilter filter, Person reader) {
        return entities.createQuery(new NoticeSearch(entities.getCriteriaBuilder(), filter, reader).count())
            .setHint(Notice.BOUND, true).getSingleResult();
    }

    long countUnread(Person reader) {
        return entities.createNamedQuery("Notice.countUnread", Long.class)
            .setParameter("username", reader.username()).setParameter("unit", reader.unit()).getSingleResult();
    }

    List<String> listVisibleUnits(Person reader, int max) {
        return entities.createNamedQuery("Notice.visibleUnits", String.class)
            .setParameter("unit", reader.unit()).setMaxResults(max).getResultList();
    }

    Optional<Notice> find(long id) {
        return Optional.ofNullable(entities.find(Notice.class, id));
    }

    /** Those whose title contains a text, those changed last first. */
    List<Notice> listTitled(String text, int max) {
        return entities.createNamedQuery("Notice.titled", Notice.class).setParameter("text", text.toLowerCase(Locale.ROOT)).setHint(Notice.BOUND, true)
            .setMaxResults(max).getResultList();
    }

    /** Of these the published ones, with the units they address. */
    List<Notice> listPublished(Collection<Long> ids) {
        return entities.createNamedQuery("Notice.published", Notice.class).setParameter("ids", ids).getResultStream().distinct().toList();
    }

    /** In ascending order. @param after the last one of the part before */
    List<Long> listPublishedIds(long after, int max) {
        return entities.createNamedQuery("Notice.publishedIds", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    // --- for those who publish

    Optional<Notice> findOwn(long id, PublisherScope scope) {
        return find(id).filter(scope::covers);
    }

    /** The row stays locked until the transaction ends: of two changes at once, the second sees the first. */
    Optional<Notice> lockOwn(long id, PublisherScope scope) {
        return entities.createNamedQuery("Notice.byId", Notice.class).setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().filter(scope::covers);
    }

    List<OwnNoticeRow> searchOwn(OwnNoticeFilter filter, PublisherScope scope, PageRequest page) {
        return entities.createQuery(new OwnNoticeSearch(entities.getCriteriaBuilder(), filter, scope).rows())
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countOwn(OwnNoticeFilter filter, PublisherScope scope) {
        return entities.createQuery(new OwnNoticeSearch(entities.getCriteriaBuilder(), filter, scope).count()).getSingleResult();
    }
}
