package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.NotFoundException;

/** What is with leaders: a city has some hundreds of it. */
@Dependent
class LeaderRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(LeaderTie tie) {
        entities.persist(tie);
    }

    /** @throws NotFoundException if there is none */
    <T extends LeaderTie> T get(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id)).orElseThrow(() -> new NotFoundException("organization.tieNotFound"));
    }

    /** As it is now, locked until the transaction ends. @throws NotFoundException if there is none */
    <T extends LeaderTie> T lock(Class<T> type, long id) {
        T tie = get(type, id);
        entities.refresh(tie, LockModeType.PESSIMISTIC_WRITE);
        return tie;
    }

    /** Who is in charge of what on that day or later. */
    List<LeaderCharge> listCharges(LocalDate day) {
        return entities.createNamedQuery("LeaderCharge.lasting", LeaderCharge.class).setParameter("day", day).getResultList();
    }

    /** Who is whose secretary on that day or later. */
    List<LeaderSecretary> listSecretaries(LocalDate day) {
        return entities.createNamedQuery("LeaderSecretary.lasting", LeaderSecretary.class).setParameter("day", day).getResultList();
    }
}
