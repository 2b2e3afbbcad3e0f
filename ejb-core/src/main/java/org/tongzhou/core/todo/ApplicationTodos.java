package org.tongzhou.core.todo;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.applications.ApplicationMoved;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;

/** Whoever must act on an application has that to do, until it has moved on; in the transaction that moves it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class ApplicationTodos {
    private static final String TOPIC = "todo";

    @Inject
    TodoRepository todos;
    @Inject
    Delegations delegations;
    @Inject
    LiveTopics topics;

    public void moved(@Observes ApplicationMoved event) {
        TodoKind kind = event.forHead() ? TodoKind.APPLICATION_DECISION : TodoKind.ACCOUNT_APPLICATION;
        TodoKind other = event.forHead() ? TodoKind.ACCOUNT_APPLICATION : TodoKind.APPLICATION_DECISION;
        Set<String> concerned = new TreeSet<>(event.waitingFor());
        todos.find(other, event.id()).ifPresent(matter -> clear(matter, Set.of(), concerned));
        TodoMatter matter = todos.find(kind, event.id()).orElseGet(() -> new TodoMatter(kind, event.id()));
        matter.describe(event.title(), event.unit(), Urgency.ROUTINE, null, event.href(), event.at());
        todos.add(matter);
        clear(matter, event.waitingFor(), concerned);
        event.waitingFor().forEach(username -> todos.assign(kind, Set.of(event.id()), username));
        topics.fire(TOPIC, delegations.withDelegates(concerned));
    }

    /** Takes what is open from all but these people. */
    private void clear(TodoMatter matter, Set<String> but, Set<String> concerned) {
        List<String> open = todos.listOpen(matter);
        concerned.addAll(open);
        if (!but.containsAll(open)) {
            todos.deleteOpen(matter);
        }
    }
}
