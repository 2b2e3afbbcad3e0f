package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@Dependent
class SecondFactorRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    Optional<SecondFactor> find(Account account) {
        return Optional.ofNullable(entities.find(SecondFactor.class, account.getId()));
    }

    void add(SecondFactor factor) {
        entities.persist(factor);
    }

    void remove(SecondFactor factor) {
        entities.remove(factor);
    }
}
