package org.tongzhou.core.todo;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.applications.ApplicationMoved;
import org.tongzhou.core.shared.LiveTopics;
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
    LiveTopics topics;

    public void moved(@Observes ApplicationMoved event) {
        TodoMatter matter = todos.find(TodoKind.ACCOUNT_APPLICATION, event.id()).orElseGet(() -> new TodoMatter(TodoKind.ACCOUNT_APPLICATION, event.id()));
        matter.describe(event.title(), event.unit(), Urgency.ROUTINE, null, event.href(), event.at());
        todos.add(matter);
        Set<String> concerned = new TreeSet<>(todos.listOpen(matter));
        concerned.addAll(event.waitingFor());
        todos.deleteOpen(matter);
        event.waitingFor().forEach(username -> todos.assign(TodoKind.ACCOUNT_APPLICATION, Set.of(event.id()), username));
        topics.fire(TOPIC, concerned);
    }
}
