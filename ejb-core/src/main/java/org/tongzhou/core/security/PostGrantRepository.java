package org.tongzhou.core.security;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.organization.PostDuty;

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

    /** Who holds what grants mean: ids of people and of their posts, and the duties of these. By one statement for posts and one for duties, as Derby needs ages for both. */
    List<Object[]> listHeld(Collection<PostGrant> grants, LocalDate day) {
        Set<Long> posts = grants.stream().map(PostGrant::getPostId).filter(Objects::nonNull).collect(toSet());
        Set<PostDuty> duties = grants.stream().map(PostGrant::getDuty).filter(Objects::nonNull).collect(toSet());
        List<Object[]> held = new ArrayList<>();
        if (!posts.isEmpty()) {
            held.addAll(entities.createNamedQuery("PostGrant.heldPosts", Object[].class).setParameter("posts", posts).setParameter("day", day).getResultList());
        }
        if (!duties.isEmpty()) {
            held.addAll(entities.createNamedQuery("PostGrant.heldDuties", Object[].class).setParameter("duties", duties).setParameter("day", day).getResultList());
        }
        return held;
    }

    /** The ids of the posts that give one of these roles, by themselves or by their duty. */
    Set<Long> listGiving(Collection<String> roles) {
        return roles.isEmpty() ? Set.of()
            : Set.copyOf(entities.createNamedQuery("PostGrant.giving", Long.class).setParameter("roles", roles).getResultList());
    }

    /** The enabled accounts to which posts give roles: user names, and the ids of the people. */
    List<Object[]> listAccounts() {
        Set<String> administrators = Set.copyOf(
            entities.createNamedQuery("PostGrant.administrators", String.class).setParameter("administrators", AdministratorRoles.NAMES).getResultList());
        return entities.createNamedQuery("PostGrant.accounts", Object[].class).setHint(BOUND, true).getResultStream()
            .filter(account -> !administrators.contains((String) account[0])).toList();
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
