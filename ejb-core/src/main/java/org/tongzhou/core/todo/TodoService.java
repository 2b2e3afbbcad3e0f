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
import org.tongzhou.core.delegation.ActingFor;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** What the caller has to do, for himself and for those whose work he does at present. It is done where it leads; here it is only listed. */
@Stateless
public class TodoService {
    @Inject
    TodoRepository todos;
    @Inject
    Delegations delegations;
    @Inject
    People people;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** What is open and fits a filter, in its order. */
    @RequiresLogin
    public Slice<TodoRow> search(@NotNull @Valid TodoFilter filter, @NotNull PageRequest page) {
        Doer doer = doer();
        return new Slice<>(marked(todos.search(doer, filter, clock.instant(), page)), todos.count(doer, filter));
    }

    /**
     * All that is open and fits a filter, in its order, to be taken away as a file.
     *
     * @throws org.tongzhou.core.shared.RuleViolationException if it is more than {@value WholeList#MAX_ROWS} things
     */
    @RequiresLogin
    public List<TodoRow> export(@NotNull @Valid TodoFilter filter) {
        Doer doer = doer();
        Instant now = clock.instant();
        return marked(WholeList.read(todos.count(doer, filter), page -> todos.search(doer, filter, now, page)));
    }

    @RequiresLogin
    public TodoCounts countOwn() {
        Doer doer = doer();
        return new TodoCounts(todos.countOpen(doer), todos.countOverdue(doer, clock.instant()));
    }

    private Doer doer() {
        String username = currentUser.username();
        return new Doer(username, delegations.actingFor(username));
    }

    /** Whose it is, and who may do it, too. */
    private List<TodoRow> marked(List<TodoRow> rows) {
        String me = currentUser.username();
        List<ActingFor> forMe = delegations.delegatedBy(me);
        return rows.stream().map(row -> row.owner().equals(me) ? delegated(row, forMe) : row.onBehalf(people.displayName(row.owner()))).toList();
    }

    private TodoRow delegated(TodoRow row, List<ActingFor> forMe) {
        return forMe.stream().filter(acting -> acting.covers(row.kind(), row.createdAt())).findFirst()
            .map(acting -> row.delegatedTo(people.displayName(acting.delegate()))).orElse(row);
    }
}
