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
import org.tongzhou.core.reference.regulations.RegulationDue;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;

/** Regulations whose term ends soon, as long as their keepers have not decided, in the transaction that says so. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class RegulationTodos {
    private static final String TOPIC = "todo";

    @Inject
    TodoRepository todos;
    @Inject
    LiveTopics topics;

    public void due(@Observes RegulationDue event) {
        todos.find(TodoKind.REGULATION_DUE, event.id()).ifPresentOrElse(matter -> ask(matter, event), () -> {
            if (!event.waitingFor().isEmpty()) {
                ask(new TodoMatter(TodoKind.REGULATION_DUE, event.id()), event);
            }
        });
    }

    /** Whoever has it to do already keeps it. */
    private void ask(TodoMatter matter, RegulationDue event) {
        matter.describe(event.title(), event.unit(), Urgency.ROUTINE, event.dueAt(), event.href(), event.at());
        todos.add(matter);
        Set<String> concerned = new TreeSet<>(todos.listOpen(matter));
        if (concerned.equals(event.waitingFor())) {
            return;
        }
        todos.deleteOpen(matter);
        event.waitingFor().forEach(username -> todos.assign(TodoKind.REGULATION_DUE, Set.of(event.id()), username));
        concerned.addAll(event.waitingFor());
        topics.fire(TOPIC, concerned);
    }
}
