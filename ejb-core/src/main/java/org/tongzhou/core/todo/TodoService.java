package org.tongzhou.core.todo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** What the caller has to do. It is done where it leads; here it is only listed. */
@Stateless
public class TodoService {
    @Inject
    TodoRepository todos;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** What is open and fits a filter, in its order. */
    @RequiresLogin
    public Slice<TodoRow> search(@NotNull @Valid TodoFilter filter, @NotNull PageRequest page) {
        String username = currentUser.username();
        return new Slice<>(todos.search(username, filter, clock.instant(), page), todos.count(username, filter));
    }

    /**
     * All that is open and fits a filter, in its order, to be taken away as a file.
     *
     * @throws org.tongzhou.core.shared.RuleViolationException if it is more than {@value WholeList#MAX_ROWS} things
     */
    @RequiresLogin
    public List<TodoRow> export(@NotNull @Valid TodoFilter filter) {
        String username = currentUser.username();
        Instant now = clock.instant();
        return WholeList.read(todos.count(username, filter), page -> todos.search(username, filter, now, page));
    }

    @RequiresLogin
    public TodoCounts countOwn() {
        String username = currentUser.username();
        Instant now = clock.instant();
        return new TodoCounts(todos.countOpen(username), todos.countOverdue(username, now));
    }
}
