package org.tongzhou.core.todo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.TodoKind;

@Dependent
class TodoRepository {
    /** What is asked of an office, and what nobody does for another. */
    private static final Set<TodoKind> OF_OFFICES = Set.of(TodoKind.APPLICATION_DECISION, TodoKind.ACCOUNT_APPLICATION, TodoKind.FORUM_REPORT,
        TodoKind.FORUM_PENDING, TodoKind.NOTICE_REVIEW, TodoKind.PIECE, TodoKind.COMMISSION, TodoKind.ISSUE, TodoKind.REGULATION_DUE, TodoKind.CHRONICLE_ENTRY, TodoKind.NOTICE_CONFIRM);

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;
    @Inject
    Clock clock;

    List<TodoRow> search(Doer doer, TodoFilter filter, Instant now, PageRequest page) {
        TypedQuery<TodoRow> query = find("""
            SELECT NEW org.tongzhou.core.todo.TodoRow(t.id, t.username, m.kind, m.sourceId, m.title, m.unit, m.urgency, m.dueAt, m.href, m.createdAt)""",
            " ORDER BY " + filter.sort().order(filter.descending()), TodoRow.class, doer, filter);
        if (filter.sort() == TodoSort.PRIORITY) {
            query.setParameter("now", now);
        }
        return query.setFirstResult(page.first()).setMaxResults(page.size()).getResultStream().map(row -> row.at(now)).toList();
    }

    long count(Doer doer, TodoFilter filter) {
        return find("SELECT COUNT(t)", "", Long.class, doer, filter).getSingleResult();
    }

    /** Not by criteria: their CASE loses the type of its branches on Derby. All that varies are constants of ours. */
    private <T> TypedQuery<T> find(String selection, String order, Class<T> type, Doer doer, TodoFilter filter) {
        boolean searching = !filter.text().isBlank();
        TypedQuery<T> query = tasks(selection, doer, (searching ? " AND LOCATE(:text, LOWER(m.title)) > 0" : "") + order, type);
        if (searching) {
            query.setParameter("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        return query;
    }

    private <T> TypedQuery<T> tasks(String selection, Doer doer, String more, Class<T> type) {
        return doer.bind(entities.createQuery(selection + " FROM TodoTask t JOIN t.matter m WHERE " + doer.condition() + more, type))
            .setHint("eclipselink.jdbc.bind-parameters", true);
    }

    long countOpen(Doer doer) {
        return tasks("SELECT COUNT(t)", doer, "", Long.class).getSingleResult();
    }

    long countOverdue(Doer doer, Instant now) {
        return tasks("SELECT COUNT(t)", doer, " AND m.dueAt < :now", Long.class).setParameter("now", now).getSingleResult();
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
        AudienceCondition meant = new AudienceCondition(audience, clock);
        meant.bind(entities.createNativeQuery("""
            INSERT INTO todo_tasks (matter_id, username)
            SELECT m.id, p.username FROM todo_matters m CROSS JOIN security_people p
            WHERE m.id = ?1 AND NOT EXISTS (SELECT 1 FROM todo_tasks t WHERE t.matter_id = m.id AND t.username = p.username)
              AND %s""".formatted(meant.sql(2))), 2).setParameter(1, matter.getId()).executeUpdate();
    }

    /** Takes the open tasks in a matter from those who do not belong to an audience. */
    void deleteOpenOutside(TodoMatter matter, Audience audience) {
        AudienceCondition meant = new AudienceCondition(audience, clock);
        meant.bind(entities.createNativeQuery("""
            DELETE FROM todo_tasks WHERE matter_id = ?1 AND done_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM security_people p WHERE p.username = todo_tasks.username AND %s)""".formatted(meant.sql(2))), 2)
            .setParameter(1, matter.getId()).executeUpdate();
    }

    /** Takes the open tasks in a matter from those who belong to an audience. */
    void deleteOpenWithin(TodoMatter matter, Audience audience) {
        AudienceCondition meant = new AudienceCondition(audience, clock);
        meant.bind(entities.createNativeQuery("""
            DELETE FROM todo_tasks WHERE matter_id = ?1 AND done_at IS NULL
              AND EXISTS (SELECT 1 FROM security_people p WHERE p.username = todo_tasks.username AND %s)""".formatted(meant.sql(2))), 2)
            .setParameter(1, matter.getId()).executeUpdate();
    }

    boolean finish(TodoMatter matter, String username, Instant now) {
        return entities.createNamedQuery("TodoTask.finish").setParameter("matter", matter.getId())
            .setParameter("username", username).setParameter("now", now).executeUpdate() > 0;
    }

    /** The open tasks in a matter of an audience are done, by one statement. @return whether there were any */
    boolean finish(TodoMatter matter, Audience audience, Instant now) {
        AudienceCondition meant = new AudienceCondition(audience, clock);
        return meant.bind(entities.createQuery("""
            UPDATE TodoTask t SET t.doneAt = ?1 WHERE t.matter.id = ?2 AND t.doneAt IS NULL
            AND EXISTS (SELECT p.id FROM OfficePerson p WHERE p.username = t.username AND %s)""".formatted(meant.jpql(3))), 3)
            .setHint("eclipselink.jdbc.bind-parameters", true).setParameter(1, now).setParameter(2, matter.getId()).executeUpdate() > 0;
    }

    /** Gives the person a task in each of these matters where there was none. */
    void assign(TodoKind kind, Set<Long> sources, String username) {
        sources.forEach(source -> find(kind, source).filter(matter -> !hasTask(matter, username))
            .ifPresent(matter -> entities.persist(new TodoTask(matter, username))));
    }

    private boolean hasTask(TodoMatter matter, String username) {
        return entities.createNamedQuery("TodoTask.countOf", Long.class)
            .setParameter("matter", matter.getId()).setParameter("username", username).getSingleResult() > 0;
    }

    /** Those who have an open task in a matter. */
    List<String> listOpen(TodoMatter matter) {
        return entities.createNamedQuery("TodoTask.openOf", String.class).setParameter("matter", matter.getId()).getResultList();
    }

    /** Takes the open tasks of the person in these matters away. */
    void deleteOpen(TodoKind kind, Set<Long> sources, String username) {
        List<Long> matters = sources.isEmpty() ? List.of()
            : entities.createNamedQuery("TodoMatter.ids", Long.class).setParameter("kind", kind).setParameter("sources", sources).getResultList();
        if (!matters.isEmpty()) {
            entities.createNamedQuery("TodoTask.deleteOpenOf").setParameter("matters", matters).setParameter("username", username).executeUpdate();
        }
    }

    /** What is asked of a person. What is asked of who holds an office, as a unit's head, goes with that and not by hand. */
    long countToHandOver(String from) {
        return entities.createNamedQuery("TodoTask.countToHandOver", Long.class).setParameter("from", from)
            .setParameter("office", OF_OFFICES).getSingleResult();
    }

    /** Open tasks of one become those of another, but for matters in which the other has a task already. */
    void handOver(String from, String to) {
        entities.createNamedQuery("TodoTask.deleteDoubled").setParameter("from", from).setParameter("to", to).executeUpdate();
        entities.createNamedQuery("TodoTask.handOver").setParameter("from", from).setParameter("to", to)
            .setParameter("office", OF_OFFICES).executeUpdate();
    }

    void renameUnit(String oldName, String newName) {
        entities.createNamedQuery("TodoMatter.renameUnit").setParameter("oldName", oldName).setParameter("newName", newName).executeUpdate();
    }

    /** As if it had never been asked. */
    void deleteAll(TodoMatter matter) {
        entities.createNamedQuery("TodoTask.deleteAll").setParameter("matter", matter.getId()).executeUpdate();
    }

    void deleteOpen(TodoMatter matter) {
        entities.createNamedQuery("TodoTask.deleteOpen").setParameter("matter", matter.getId()).executeUpdate();
    }
}
