package org.tongzhou.core.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That one person has to do something in a matter. Open until it is done; deleted when it is no longer asked for. What is done stays,
 * so that a matter that comes again is not asked twice. Written by statements for all people of a matter at once, so without version.
 */
@Entity
@Table(name = "todo_tasks")
@NamedQuery(name = "TodoTask.openOf", query = "SELECT t.username FROM TodoTask t WHERE t.matter.id = :matter AND t.doneAt IS NULL")
@NamedQuery(name = "TodoTask.finish", query = """
    UPDATE TodoTask t SET t.doneAt = :now WHERE t.matter.id = :matter AND t.username = :username AND t.doneAt IS NULL""")
@NamedQuery(name = "TodoTask.deleteDoubled", query = """
    DELETE FROM TodoTask t WHERE t.username = :from AND t.doneAt IS NULL
    AND t.matter.id IN (SELECT o.matter.id FROM TodoTask o WHERE o.username = :to)""")
@NamedQuery(name = "TodoTask.handOver", query = """
    UPDATE TodoTask t SET t.username = :to WHERE t.username = :from AND t.doneAt IS NULL
    AND t.matter.id IN (SELECT m.id FROM TodoMatter m WHERE m.kind NOT IN :office)""")
@NamedQuery(name = "TodoTask.countToHandOver", query = """
    SELECT COUNT(t) FROM TodoTask t WHERE t.username = :from AND t.doneAt IS NULL AND t.matter.kind NOT IN :office""")
@NamedQuery(name = "TodoTask.countOf", query = "SELECT COUNT(t) FROM TodoTask t WHERE t.matter.id = :matter AND t.username = :username")
@NamedQuery(name = "TodoTask.deleteOpenOf", query = """
    DELETE FROM TodoTask t WHERE t.username = :username AND t.doneAt IS NULL AND t.matter.id IN :matters""")
@NamedQuery(name = "TodoTask.deleteAll", query = "DELETE FROM TodoTask t WHERE t.matter.id = :matter")
@NamedQuery(name = "TodoTask.deleteOpen", query = "DELETE FROM TodoTask t WHERE t.matter.id = :matter AND t.doneAt IS NULL")
public class TodoTask {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matter_id", updatable = false)
    private TodoMatter matter;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(name = "done_at")
    private Instant doneAt;

    protected TodoTask() {
    }

    TodoTask(TodoMatter matter, String username) {
        this.matter = matter;
        this.username = username;
    }
}
