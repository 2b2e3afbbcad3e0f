package org.tongzhou.core.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;

/** A matter in which people have to do something: stands once for each source, however many people it concerns. */
@Entity
@Table(name = "todo_matters")
@NamedQuery(name = "TodoMatter.of", query = "SELECT m FROM TodoMatter m WHERE m.kind = :kind AND m.sourceId = :sourceId")
@NamedQuery(name = "TodoMatter.ids", query = "SELECT m.id FROM TodoMatter m WHERE m.kind = :kind AND m.sourceId IN :sources")
@NamedQuery(name = "TodoMatter.renameUnit", query = "UPDATE TodoMatter m SET m.unit = :newName WHERE m.unit = :oldName")
public class TodoMatter {
    private static final int TITLE_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "todo_matters_seq")
    @SequenceGenerator(name = "todo_matters_seq", sequenceName = "todo_matters_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 40)
    private TodoKind kind;
    @Column(name = "source_id", nullable = false, updatable = false)
    private long sourceId;
    @Column(nullable = false, length = TITLE_MAX_CHARS)
    private String title;
    @Column(nullable = false, length = 120)
    private String unit;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Urgency urgency;
    /** For sorting: 0 is the most urgent. */
    @Column(name = "urgency_rank", nullable = false)
    private int urgencyRank;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(nullable = false, length = 500)
    private String href;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected TodoMatter() {
    }

    TodoMatter(TodoKind kind, long sourceId) {
        this.kind = kind;
        this.sourceId = sourceId;
    }

    /**
     * What it is now, and since when.
     *
     * @param unit  who asks
     * @param dueAt null if there is no hurry
     * @param href  where it is done, a path below the portal's address
     */
    void describe(String newTitle, String newUnit, Urgency newUrgency, Instant newDueAt, String newHref, Instant since) {
        title = newTitle;
        unit = newUnit;
        urgency = newUrgency;
        urgencyRank = Urgency.FLASH_URGENT.compareTo(newUrgency);
        dueAt = newDueAt;
        href = newHref;
        createdAt = since;
    }

    /** It is called otherwise, but nothing else has changed. */
    void call(String newTitle) {
        title = newTitle;
    }

    /** It is due at another moment, but nothing else has changed. */
    void waitUntil(Instant newDueAt) {
        dueAt = newDueAt;
    }

    Long getId() {
        return id;
    }
}
