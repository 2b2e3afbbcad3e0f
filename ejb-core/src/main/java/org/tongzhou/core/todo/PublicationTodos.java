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
import org.tongzhou.core.publications.CommissionMoved;
import org.tongzhou.core.publications.PieceMoved;
import org.tongzhou.core.publications.bulletins.IssueMoved;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;

/** Pieces and issues to be signed, pieces to be written anew, and commissions to be answered, in the transaction that moves them. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class PublicationTodos {
    private static final String TOPIC = "todo";

    @Inject
    TodoRepository todos;
    @Inject
    LiveTopics topics;

    public void moved(@Observes PieceMoved event) {
        TodoMatter matter = find(TodoKind.PIECE, event.id(), event.waitingFor());
        if (matter != null) {
            matter.describe(event.title(), event.unit(), Urgency.ROUTINE, null, event.href(), event.at());
            ask(matter, TodoKind.PIECE, event.id(), event.waitingFor());
        }
    }

    public void moved(@Observes CommissionMoved event) {
        TodoMatter matter = find(TodoKind.COMMISSION, event.id(), event.waitingFor());
        if (matter != null) {
            matter.describe(event.topic(), event.unit(), Urgency.ROUTINE, event.dueAt(), event.href(), event.at());
            ask(matter, TodoKind.COMMISSION, event.id(), event.waitingFor());
        }
    }

    public void moved(@Observes IssueMoved event) {
        TodoMatter matter = find(TodoKind.ISSUE, event.id(), event.waitingFor());
        if (matter != null) {
            matter.describe(event.title(), event.unit(), Urgency.ROUTINE, null, event.href(), event.at());
            ask(matter, TodoKind.ISSUE, event.id(), event.waitingFor());
        }
    }

    private TodoMatter find(TodoKind kind, long source, Set<String> waitingFor) {
        return todos.find(kind, source).orElseGet(() -> waitingFor.isEmpty() ? null : new TodoMatter(kind, source));
    }

    /** Whoever has it to do already keeps it. */
    private void ask(TodoMatter matter, TodoKind kind, long source, Set<String> waitingFor) {
        todos.add(matter);
        Set<String> concerned = new TreeSet<>(todos.listOpen(matter));
        if (!waitingFor.containsAll(concerned)) {
            todos.deleteOpen(matter);
        }
        waitingFor.forEach(username -> todos.assign(kind, Set.of(source), username));
        concerned.addAll(waitingFor);
        topics.fire(TOPIC, concerned);
    }
}
