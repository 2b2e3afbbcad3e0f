package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        entities.createNamedQuery("NoticeVersion.delete").setParameter("notice", notice.getId()).executeUpdate();
        entities.createNamedQuery("NoticeStep.delete").setParameter("notice", notice.getId()).executeUpdate();
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
        rename("UPDATE notices_urgings SET unit = ?2 WHERE unit = ?1", oldName, newName);
        rename("UPDATE notices_notices SET unit = ?2 WHERE unit = ?1", oldName, newName);
    }

    /** Those that have a mark get another as well. Native, as {@link #renameUnit}. */
    void addressAlso(String mark, String other) {
        rename("""
            INSERT INTO notices_addressees (notice_id, party) SELECT a.notice_id, CAST(?2 AS VARCHAR(140)) FROM notices_addressees a WHERE a.party = ?1
            AND NOT EXISTS (SELECT 1 FROM notices_addressees b WHERE b.notice_id = a.notice_id AND b.party = ?2)""", mark, other);
    }

    void addressNoMore(String mark) {
        entities.createNativeQuery("DELETE FROM notices_addressees WHERE party = ?1").setParameter(1, mark).executeUpdate();
    }

    private void rename(String statement, String oldName, String newName) {
        entities.createNativeQuery(statement).setParameter(1, oldName).setParameter(2, newName).executeUpdate();
    }

    /** The ids of all that ask for replies or confirmation and are published. */
    List<Long> listAsking() {
        return entities.createNamedQuery("Notice.askingAll", Long.class).getResultList();
    }

    /** Those that ask somebody, or his unit, for a reply. */
    List<Long> listAsked(ReaderSight sight) {
        return listAsked("Notice.asked", sight).setParameter("unit", sight.unit()).setParameter("ofUnit", !sight.unit().isBlank()).getResultList();
    }

    /** Those that ask somebody to confirm that he has read them. */
    List<Long> listAskedToConfirm(ReaderSight sight) {
        return listAsked("Notice.askedToConfirm", sight).getResultList();
    }

    private TypedQuery<Long> listAsked(String query, ReaderSight sight) {
        return entities.createNamedQuery(query, Long.class).setParameter("units", sight.units()).setParameter("marks", sight.marks())
            .setParameter("columns", sight.columns()).setParameter("now", sight.now());
    }

    /** Those that are out and to which a unit has replied. */
    List<Notice> listReplied(String unit) {
        return entities.createNamedQuery("Notice.repliedByUnit", Notice.class).setParameter("unit", unit).getResultList();
    }

    /** Those that ask for either and address one of these units by its label, but not everybody. */
    List<Long> listAsking(Set<String> units) {
        return units.isEmpty() ? List.of() : entities.createNamedQuery("Notice.asking", Long.class).setParameter("units", units).getResultList();
    }

    /** The same of those that address somebody by his post, a role or himself. */
    List<Long> listAskingNamed() {
        return entities.createNamedQuery("Notice.askingNamed", Long.class).getResultList();
    }

    boolean isAnyAskingNamed() {
        return !entities.createNamedQuery("Notice.askingNamed", Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    List<Long> listAskingIn(Set<Long> columns) {
        return columns.isEmpty() ? List.of() : entities.createNamedQuery("Notice.askingIn", Long.class).setParameter("columns", columns).getResultList();
    }

    // --- for columns and the calendar

    Map<Long, Long> countInColumns() {
        Map<Long, Long> counts = new HashMap<>();
        entities.createNamedQuery("Notice.countInColumns", Object[].class).getResultList().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    long countInColumn(long columnId) {
        return entities.createNamedQuery("Notice.countInColumn", Long.class).setParameter("column", columnId).getSingleResult();
    }

    Optional<Long> findColumn(long id) {
        return entities.createNamedQuery("Notice.columnOf", Long.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The ids behind one, in their order. */
    List<Long> listInReview(Set<NoticeStatus> statuses, long after, int max) {
        return entities.createNamedQuery("Notice.inReviewAll", Long.class).setParameter("statuses", statuses).setParameter("after", after)
            .setMaxResults(max).getResultList();
    }

    /** The same of a column. */
    List<Long> listInReview(long columnId, Set<NoticeStatus> statuses, long after, int max) {
        return entities.createNamedQuery("Notice.inReview", Long.class).setParameter("column", columnId).setParameter("statuses", statuses).setParameter("after", after)
            .setMaxResults(max).getResultList();
    }

    long countInReview(long columnId, Set<NoticeStatus> statuses) {
        return entities.createNamedQuery("Notice.countInReview", Long.class).setParameter("column", columnId).setParameter("statuses", statuses).getSingleResult();
    }

    List<Long> listDueToPublish(Instant now, int max) {
        return entities.createNamedQuery("Notice.dueToPublish", Long.class).setParameter("now", now).setMaxResults(max).getResultList();
    }

    List<Long> listDueToExpire(Instant now, int max) {
        return entities.createNamedQuery("Notice.dueToExpire", Long.class).setParameter("now", now).setMaxResults(max).getResultList();
    }

    void add(NoticeStep step) {
        entities.persist(step);
    }

    /** What was changed has its new version. */
    void flush() {
        entities.flush();
    }

    List<NoticeStep> listSteps(long noticeId) {
        return entities.createNamedQuery("NoticeStep.of", NoticeStep.class).setParameter("notice", noticeId).getResultList();
    }

    // --- for readers

    Optional<Notice> findVisible(long id, ReaderSight sight) {
        return entities.createNamedQuery("Notice.visible", Notice.class)
            .setParameter("id", id).setParameter("units", sight.units()).setParameter("marks", sight.marks()).setParameter("columns", sight.columns()).setParameter("now", sight.now()).getResultStream().findFirst();
    }

    /** The row stays locked until the transaction ends: it cannot be withdrawn meanwhile. */
    Optional<Notice> lockVisible(long id, ReaderSight sight) {
        return findVisible(id, sight).filter(notice -> {
            entities.refresh(notice, LockModeType.PESSIMISTIC_WRITE);
            return notice.getStatus() == NoticeStatus.PUBLISHED || notice.isArchived() && notice.getStatus() != NoticeStatus.WITHDRAWN;
        });
    }

    List<NoticeRow> search(NoticeFilter filter, ReaderSight sight, PageRequest page) {
        return entities.createQuery(new NoticeSearch(entities.getCriteriaBuilder(), filter, sight).rows()).setHint(Notice.BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(NoticeFilter filter, ReaderSight sight) {
        return entities.createQuery(new NoticeSearch(entities.getCriteriaBuilder(), filter, sight).count())
            .setHint(Notice.BOUND, true).getSingleResult();
    }

    long countUnread(ReaderSight sight) {
        return entities.createNamedQuery("Notice.countUnread", Long.class)
            .setParameter("username", sight.username()).setParameter("units", sight.units()).setParameter("marks", sight.marks()).setParameter("columns", sight.columns())
            .setParameter("now", sight.now()).getSingleResult();
    }

    List<String> listVisibleUnits(ReaderSight sight, int max) {
        return entities.createNamedQuery("Notice.visibleUnits", String.class)
            .setParameter("units", sight.units()).setParameter("marks", sight.marks()).setParameter("columns", sight.columns()).setParameter("now", sight.now()).setMaxResults(max).getResultList();
    }

    Optional<Notice> find(long id) {
        return Optional.ofNullable(entities.find(Notice.class, id));
    }

    /** Those read once whose title contains a text, and of the others those of a unit that does or with this number; those changed last first. */
    List<Notice> listMeant(String text, long number, int max) {
        return entities.createNamedQuery("Notice.meant", Notice.class).setParameter("text", text.toLowerCase(Locale.ROOT)).setParameter("number", number)
            .setHint(Notice.BOUND, true).setMaxResults(max).getResultList();
    }

    /** Of these the published or archived ones, with the units they address. */
    List<Notice> listFindable(Collection<Long> ids) {
        return entities.createNamedQuery("Notice.findable", Notice.class).setParameter("ids", ids).getResultStream().distinct().toList();
    }

    /** In ascending order. @param after the last one of the part before */
    List<Long> listFindableIds(long after, int max) {
        return entities.createNamedQuery("Notice.findableIds", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** Those in some columns, in ascending order. */
    List<Long> listFindableIds(Collection<Long> columns, int max) {
        return entities.createNamedQuery("Notice.findableIn", Long.class).setParameter("columns", columns).setMaxResults(max).getResultList();
    }

    // --- for those who publish

    Optional<Notice> findOwn(long id, PublisherScope scope) {
        return find(id).filter(scope::covers);
    }

    /** The row stays locked until the transaction ends: of two changes at once, the second sees the first. */
    Optional<Notice> lockOwn(long id, PublisherScope scope) {
        return lock(id).filter(scope::covers);
    }

    /** The row stays locked until the transaction ends. */
    Optional<Notice> lock(long id) {
        return entities.createNamedQuery("Notice.byId", Notice.class).setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Those that somebody publishes and in whose slips there is something to fill in. */
    List<FormerSlip> listWithSlips(PublisherScope scope, int max) {
        TypedQuery<FormerSlip> query = scope.all() ? entities.createNamedQuery("Notice.withSlips", FormerSlip.class)
            : entities.createNamedQuery("Notice.withSlipsOf", FormerSlip.class).setParameter("units", scope.units().isEmpty() ? Set.of("") : scope.units());
        return query.setParameter("me", scope.username()).setParameter("foreign", scope.foreign().isEmpty() ? Set.of(0L) : scope.foreign())
            .setMaxResults(max).getResultList();
    }

    List<OwnNoticeRow> searchOwn(OwnNoticeFilter filter, PublisherScope scope, PageRequest page) {
        return entities.createQuery(new OwnNoticeSearch(entities.getCriteriaBuilder(), filter, scope).rows())
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long countOwn(OwnNoticeFilter filter, PublisherScope scope) {
        return entities.createQuery(new OwnNoticeSearch(entities.getCriteriaBuilder(), filter, scope).count()).getSingleResult();
    }
}
