package org.tongzhou.core.todo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** What the caller has to do. It is done where it leads; here it is only listed. */
@Stateless
public class TodoService {
    @Inject
    TodoRepository todos;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** What is open: overdue first, then by urgency, then what is due sooner, then what came first. */
    @RequiresLogin
    public Slice<TodoRow> listOwn(@NotNull PageRequest page) {
        String username = currentUser.username();
        return new Slice<>(todos.listOpen(username, clock.instant(), page), todos.countOpen(username));
    }

    @RequiresLogin
    public TodoCounts countOwn() {
        String username = currentUser.username();
        Instant now = clock.instant();
        return new TodoCounts(todos.countOpen(username), todos.countOverdue(username, now));
    }
}
