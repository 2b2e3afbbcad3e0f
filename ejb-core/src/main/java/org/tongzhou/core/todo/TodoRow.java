package org.tongzhou.core.todo;

import java.time.Instant;
import org.tongzhou.core.shared.Urgency;

/**
 * Something the caller has to do.
 *
 * @param kind     what kind of thing, with {@code sourceId} the id of what it comes from in its domain
 * @param unit     who asks
 * @param dueAt    null if there is no hurry; {@code overdue} whether that moment has passed
 * @param href     where it is done, a path below the portal's address such as {@code /p/home?…}
 */
public record TodoRow(long id, TodoKind kind, long sourceId, String title, String unit, Urgency urgency, Instant dueAt, String href,
    Instant createdAt, boolean overdue) {

    /** For the query. */
    public TodoRow(Long id, TodoKind kind, long sourceId, String title, String unit, Urgency urgency, Instant dueAt, String href,
            Instant createdAt) {
        this(id, kind, sourceId, title, unit, urgency, dueAt, href, createdAt, false);
    }

    TodoRow at(Instant now) {
        return new TodoRow(id, kind, sourceId, title, unit, urgency, dueAt, href, createdAt, dueAt != null && dueAt.isBefore(now));
    }
}
