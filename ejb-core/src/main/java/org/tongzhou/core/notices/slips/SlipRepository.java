package org.tongzhou.core.notices.slips;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.security.AudienceCondition;

@Dependent
class SlipRepository {
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";
    private static final int FIRST_FREE = 3;

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** A second one of the same giver is refused here. */
    void add(SlipReply reply) {
        entities.persist(reply);
        entities.flush();
    }

    Optional<SlipReply> find(long noticeId, SlipGiver giver) {
        return entities.createNamedQuery("SlipReply.of", SlipReply.class).setParameter("notice", noticeId).setParameter("unit", giver.unit())
            .setParameter("username", giver.username()).getResultStream().findFirst();
    }

    List<SlipReply> list(long noticeId, boolean perUnit, Collection<String> names) {
        return entities.createNamedQuery(perUnit ? "SlipReply.ofUnits" : "SlipReply.ofPeople", SlipReply.class).setParameter("notice", noticeId)
            .setParameter("names", names).getResultList();
    }

    long count(long noticeId) {
        return entities.createNamedQuery("SlipReply.count", Long.class).setParameter("notice", noticeId).getSingleResult();
    }

    List<String> listUnits(long noticeId) {
        return entities.createNamedQuery("SlipReply.units", String.class).setParameter("notice", noticeId).getResultList();
    }

    List<SlipCount> listCounts(long noticeId, boolean perUnit, Set<Integer> fields, AudienceCondition meant) {
        TypedQuery<SlipCount> query = entities.createQuery("""
            SELECT NEW org.tongzhou.core.notices.slips.SlipCount(a.field, a.answer, COUNT(s)) FROM SlipReply s JOIN s.answers a
            WHERE s.noticeId = ?1 AND a.field IN ?2 AND EXISTS (SELECT p.id FROM OfficePerson p WHERE %s AND %s)
            GROUP BY a.field, a.answer ORDER BY a.field, a.answer""".formatted(perUnit ? "p.unit = s.unit" : "p.username = s.username", meant.jpql(FIRST_FREE)),
            SlipCount.class);
        return meant.bind(query.setHint(BOUND, true).setParameter(1, noticeId).setParameter(2, fields), FIRST_FREE).getResultList();
    }

    /** Those of a unit to notices to which another has replied as well. */
    List<SlipReply> listOvertaken(String oldName, String newName) {
        return entities.createNamedQuery("SlipReply.overtaken", SlipReply.class).setParameter("oldName", oldName).setParameter("newName", newName).getResultList();
    }

    /** Native, as the query language deletes no answers. */
    void renameUnit(String oldName, String newName) {
        String merged = """
            r.unit = ?1 AND EXISTS (SELECT 1 FROM notices_slip_replies other WHERE other.notice_id = r.notice_id AND other.unit = ?2)""";
        update("DELETE FROM notices_slip_answers WHERE reply_id IN (SELECT r.id FROM notices_slip_replies r WHERE " + merged + ")", oldName, newName);
        update("""
            DELETE FROM notices_slip_replies WHERE unit = ?1
            AND EXISTS (SELECT 1 FROM notices_slip_replies other WHERE other.notice_id = notices_slip_replies.notice_id AND other.unit = ?2)""", oldName, newName);
        update("UPDATE notices_slip_replies SET unit = ?2 WHERE unit = ?1", oldName, newName);
    }

    private void update(String statement, String oldName, String newName) {
        entities.createNativeQuery(statement).setParameter(1, oldName).setParameter(2, newName).executeUpdate();
    }
}
