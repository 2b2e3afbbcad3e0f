package org.tongzhou.core.todo;

import java.time.Instant;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;

/**
 * Something the caller has to do, himself or in the place of another (代办).
 *
 * @param owner       user name of whose it is
 * @param onBehalfOf  the owner's name if that is not the caller, else null
 * @param delegatedTo the name of who may do it, too, as the caller has had him do so; else null
 * @param kind        what kind of thing, with {@code sourceId} the id of what it comes from in its domain
 * @param unit        who asks
 * @param dueAt       null if there is no hurry; {@code overdue} whether that moment has passed
 * @param href        where it is done, a path below the portal's address such as {@code /p/home?…}
 */
public record TodoRow(long id, String owner, String onBehalfOf, String delegatedTo, TodoKind kind, long sourceId, String title, String unit,
    Urgency urgency, Instant dueAt, String href, Instant createdAt, boolean overdue) {
    /** The public render parameter by which portlets are told in whose place something is done. */
    private static final String OWNER_PARAMETER = "&_g.%7Burn%3Atongzhou%3Adelegation%7DonBehalfOf=";

    /** For the query. */
    public TodoRow(Long id, String owner, TodoKind kind, long sourceId, String title, String unit, Urgency urgency, Instant dueAt, String href,
            Instant createdAt) {
        this(id, owner, null, null, kind, sourceId, title, unit, urgency, dueAt, href, createdAt, false);
    }

    TodoRow at(Instant now) {
        return new TodoRow(id, owner, onBehalfOf, delegatedTo, kind, sourceId, title, unit, urgency, dueAt, href, createdAt,
            dueAt != null && dueAt.isBefore(now));
    }

    /** The same, done in the place of its owner, whose name is given. */
    TodoRow onBehalf(String name) {
        return new TodoRow(id, owner, name, null, kind, sourceId, title, unit, urgency, dueAt, href + OWNER_PARAMETER + owner, createdAt, overdue);
    }

    /** The same, which somebody of that name may do, too. */
    TodoRow delegatedTo(String name) {
        return new TodoRow(id, owner, null, name, kind, sourceId, title, unit, urgency, dueAt, href, createdAt, overdue);
    }
}
