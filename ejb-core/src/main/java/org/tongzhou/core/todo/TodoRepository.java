package org.tongzhou.core.todo;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.shared.PageRequest;

@Dependent
class TodoRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    List<TodoRow> listOpen(String username, Instant now, PageRequest page) {
        return entities.createNamedQuery("TodoTask.open", TodoRow.class).setParameter("username", username).setParameter("now", now)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultStream().map(row -> row.at(now)).toList();
    }

    long countOpen(String username) {
        return entities.createNamedQuery("TodoTask.countOpen", Long.class).setParameter("username", username).getSingleResult();
    }

    long countOverdue(String username, Instant now) {
        return entities.createNamedQuery("TodoTask.countOverdue", Long.class)
            .setParameter("username", username).setParameter("now", now).getSingleResult();
    }

    Optional<TodoMatter> find(TodoKind kind, long sourceId) {
        return entities.createNamedQuery("TodoMatter.of", TodoMatter.class)
            .setParameter("kind", kind).setParameter("sourceId", sourceId).getResultStream().findFirst();
    }

    void add(TodoMatter matter) {
        entities.persist(matter);
    }

    /** Native, as the query language has no INSERT: one statement for all people of an audience who have no task in the matter. */
    void assign(TodoMatter matter, Audience audience) {
        entities.flush(); // the matter is written before its tasks
        AudienceCondition meant = new AudienceCondition(audience, 2);
        meant.bind(entities.createNativeQuery("""
            INSERT INTO todo_tasks (matter_id, username)
            SELECT m.id, p.username FROM todo_matters m CROSS JOIN security_people p
            WHERE m.id = ?1 AND NOT EXISTS (SELECT 1 FROM todo_tasks t WHERE t.matter_id = m.id AND t.username = p.username)
              AND %s""".formatted(meant.sql()))).setParameter(1, matter.getId()).executeUpdate();
    }

    boolean finish(TodoMatter matter, String username, Instant now) {
        return entities.createNamedQuery("TodoTask.finish").setParameter("matter", matter.getId())
            .setParameter("username", username).setParameter("now", now).executeUpdate() > 0;
    }

    void deleteOpen(TodoMatter matter) {
        entities.createNamedQuery("TodoTask.deleteOpen").setParameter("matter", matter.getId()).executeUpdate();
    }
}
