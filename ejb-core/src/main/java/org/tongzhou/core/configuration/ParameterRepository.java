package org.tongzhou.core.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

@Dependent
class ParameterRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<ParameterSetting> list() {
        return entities.createNamedQuery("ParameterSetting.all", ParameterSetting.class).getResultList();
    }

    Optional<ParameterSetting> find(String key) {
        return Optional.ofNullable(entities.find(ParameterSetting.class, key));
    }

    void add(ParameterSetting setting) {
        entities.persist(setting);
    }

    void add(ParameterChange change) {
        entities.persist(change);
        entities.flush(); // a second administrator who sets it for the first time at the same moment is refused here
    }

    List<ParameterChange> listLatestChanges() {
        return entities.createNamedQuery("ParameterChange.latest", ParameterChange.class).getResultList();
    }

    Slice<ParameterChangeRow> history(String key, PageRequest page) {
        List<ParameterChangeRow> rows = entities.createNamedQuery("ParameterChange.of", ParameterChangeRow.class)
            .setParameter("key", key).setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
        return new Slice<>(rows, entities.createNamedQuery("ParameterChange.count", Long.class).setParameter("key", key).getSingleResult());
    }

    Optional<ParameterChange> findChange(long id) {
        return Optional.ofNullable(entities.find(ParameterChange.class, id));
    }
}
