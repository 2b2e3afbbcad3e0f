package org.tongzhou.core.delegation;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.ReachCondition;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class DelegationRepository {
    /** Of a unit that the caller keeps is who has the own post there today. */
    private static final String OF_UNITS = """
        EXISTS (SELECT a.id FROM Appointment a WHERE a.person.id = d.ownerPerson AND a.kind = org.tongzhou.core.organization.AppointmentKind.MAIN
        AND a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day) AND (%s))""";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** Whoever makes a delegation waits here for others who do. */
    void lockRegister() {
        entities.find(DelegationRegister.class, DelegationRegister.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Delegation delegation) {
        entities.persist(delegation);
        entities.flush(); // it has its id and its first version
    }

    /** @throws NotFoundException if there is no such delegation */
    Delegation get(long id) {
        return Optional.ofNullable(entities.find(Delegation.class, id)).orElseThrow(() -> new NotFoundException("delegation.notFound"));
    }

    /** As it is now, locked until the transaction ends. */
    Delegation lock(long id) {
        Delegation delegation = get(id);
        entities.refresh(delegation, LockModeType.PESSIMISTIC_WRITE);
        return delegation;
    }

    /** Those that nobody ended before their time, and that last until a day or longer: today, all that are planned or running. */
    List<Delegation> listLasting(LocalDate day) {
        return entities.createNamedQuery("Delegation.lasting", Delegation.class).setParameter("day", day).getResultList();
    }

    /** The part of a list. @param me the caller; {@code units} those whose people he may see */
    List<Delegation> search(DelegationFilter filter, String me, Reach units, LocalDate day, PageRequest page) {
        return find("SELECT d", " ORDER BY " + filter.sort().order(filter.descending()), Delegation.class, filter, me, units, day)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(DelegationFilter filter, String me, Reach units, LocalDate day) {
        return find("SELECT COUNT(d)", "", Long.class, filter, me, units, day).getSingleResult();
    }

    /** All that varies are constants of ours. */
    private <T> TypedQuery<T> find(String selection, String order, Class<T> type, DelegationFilter filter, String me, Reach units, LocalDate day) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        ReachCondition within = new ReachCondition(units, "a.post.unit");
        String side = side(filter.side(), within);
        String state = filter.state() == null ? "" : " AND " + filter.state().condition();
        TypedQuery<T> query = entities.createQuery(selection + " FROM Delegation d WHERE " + side + state + (text.isEmpty() ? ""
            : " AND (LOCATE(:text, LOWER(d.ownerName)) > 0 OR LOCATE(:text, LOWER(d.delegateName)) > 0 OR LOCATE(:text, LOWER(d.reason)) > 0)") + order, type);
        if (side.contains(":me")) {
            query.setParameter("me", me);
        }
        if (side.contains(":day") || state.contains(":day")) {
            query.setParameter("day", day);
        }
        if (filter.side() == DelegationSide.STAFF) {
            within.bind(query);
        }
        if (!text.isEmpty()) {
            query.setParameter("text", text);
        }
        return query.setHint("eclipselink.jdbc.bind-parameters", true);
    }

    private static String side(DelegationSide side, ReachCondition within) {
        return switch (side) {
            case MINE -> "d.owner = :me";
            case TO_ME -> "d.delegate = :me";
            case STAFF -> OF_UNITS.formatted(within.jpql());
        };
    }
}
