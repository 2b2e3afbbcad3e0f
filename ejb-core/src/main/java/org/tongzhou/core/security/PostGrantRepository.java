package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Dependent
class PostGrantRepository {
    /** Else EclipseLink writes values into the statement on Derby, truth as 1. */
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<PostGrant> list() {
        return entities.createNamedQuery("PostGrant.all", PostGrant.class).getResultList();
    }

    List<PostGrant> list(String role) {
        return entities.createNamedQuery("PostGrant.ofRole", PostGrant.class).setParameter("role", role).getResultList();
    }

    /** Each person and role that a post gives today: pairs of an id and a name. */
    List<Object[]> listHeld(LocalDate day) {
        return entities.createNamedQuery("PostGrant.held", Object[].class).setParameter("day", day).getResultList();
    }

    /** The ids of the posts that give one of these roles, by themselves or by their duty. */
    Set<Long> listGiving(Collection<String> roles) {
        return roles.isEmpty() ? Set.of()
            : Set.copyOf(entities.createNamedQuery("PostGrant.giving", Long.class).setParameter("roles", roles).getResultList());
    }

    /** Each user name and role that a post gives an enabled account today. */
    List<Object[]> listByPosts(LocalDate day) {
        return entities.createNamedQuery("PostGrant.byUsername", Object[].class).setParameter("day", day).setParameter("administrators", AdministratorRoles.NAMES)
            .setHint(BOUND, true).getResultList();
    }

    /** Each user name and permission that the accounts of a unit have by posts. */
    List<Object[]> permissionsInUnit(String unit, LocalDate day) {
        return entities.createNamedQuery("PostGrant.permissionsInUnit", Object[].class).setParameter("unit", unit).setParameter("day", day)
            .setParameter("administrators", AdministratorRoles.NAMES).setHint(BOUND, true).getResultList();
    }

    Optional<PostGrant> find(long id) {
        return Optional.ofNullable(entities.find(PostGrant.class, id));
    }

    void add(PostGrant grant) {
        entities.persist(grant);
        entities.flush();
    }

    void remove(PostGrant grant) {
        entities.remove(grant);
    }
}
