package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;

/** Units and their history. */
@Dependent
class UnitRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** The shape of the tree stays as it is until the transaction ends, but for its own changes. */
    void lockTree() {
        entities.find(UnitTree.class, UnitTree.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<OrgUnit> find(long id) {
        return Optional.ofNullable(entities.find(OrgUnit.class, id));
    }

    /** @throws NotFoundException if there is no such unit */
    OrgUnit get(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("organization.unitNotFound"));
    }

    /** The unit as it is now, locked until the transaction ends. @throws NotFoundException if there is no such unit */
    OrgUnit lock(long id) {
        OrgUnit unit = get(id);
        entities.flush(); // what this transaction has changed is not lost
        entities.refresh(unit, LockModeType.PESSIMISTIC_WRITE);
        return unit;
    }

    /** All units, ended ones too, in the order in which they stand beside one another. */
    List<OrgUnit> listAll() {
        return entities.createNamedQuery("OrgUnit.all", OrgUnit.class)
            .setHint("eclipselink.batch", "u.issuerCodes").setHint("eclipselink.batch.type", "IN") // one query for all codes
            .getResultList();
    }

    /** The unit and all below it, ended ones too, from the top down. */
    List<OrgUnit> listBelow(OrgUnit unit) {
        return entities.createNamedQuery("OrgUnit.below", OrgUnit.class).setParameter("path", unit.getPath() + '%').getResultList();
    }

    /** The active units directly below; of null, those at the top. */
    List<OrgUnit> listChildren(OrgUnit parent) {
        return parent == null ? entities.createNamedQuery("OrgUnit.roots", OrgUnit.class).getResultList()
            : entities.createNamedQuery("OrgUnit.children", OrgUnit.class).setParameter("parent", parent).getResultList();
    }

    /** The labels of the units within a reach, ended ones too. */
    Set<String> listLabels(Reach reach) {
        ReachCondition within = new ReachCondition(reach, "u");
        return Set.copyOf(within.bind(entities.createQuery("SELECT DISTINCT u.label FROM OrgUnit u WHERE " + within.jpql(), String.class)).getResultList());
    }

    /** By the labels of all active sections those of the units that they belong to. */
    Map<String, String> listSectionHomes() {
        return entities.createNamedQuery("OrgUnit.sectionHomes", Object[].class).getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (one, other) -> one)); // everybody asks for them: nothing may make it fail
    }

    boolean isLabelTaken(String label, long byOtherThan) {
        return count("OrgUnit.countLabel", "label", label, byOtherThan) > 0;
    }

    private long count(String query, String name, String value, long id) {
        return entities.createNamedQuery(query, Long.class).setParameter(name, value).setParameter("id", id).getSingleResult();
    }

    boolean isCodeTaken(String code) {
        return entities.createNamedQuery("OrgUnit.countCode", Long.class).setParameter("code", code).getSingleResult() > 0;
    }

    /** The label of the active unit that has the issuer code. */
    Optional<String> findWithIssuerCode(String code, long otherThan) {
        return entities.createNamedQuery("OrgUnit.withIssuerCode", String.class)
            .setParameter("code", code).setParameter("id", otherThan).setMaxResults(1).getResultStream().findFirst();
    }

    long count() {
        return entities.createNamedQuery("OrgUnit.count", Long.class).getSingleResult();
    }

    /** The unit has its id, path and label afterwards, but is not written yet. */
    void add(OrgUnit unit) {
        entities.persist(unit);
        unit.settle();
    }

    void flush() {
        entities.flush();
    }

    void add(UnitChange change) {
        entities.persist(change);
    }

    List<UnitChangeRow> listChanges(long unitId, PageRequest page) {
        return entities.createNamedQuery("UnitChange.ofUnit", UnitChangeRow.class).setParameter("unit", unitId)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    List<OldName> listOldNames() {
        return entities.createNamedQuery("UnitChange.oldNames", OldName.class).getResultList();
    }
}
