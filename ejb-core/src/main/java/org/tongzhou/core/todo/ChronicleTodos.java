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
import org.tongzhou.core.reference.chronicle.EntryMoved;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.Urgency;

/** Entries of chronicles to be confirmed or written anew, in the transaction that moves them. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class ChronicleTodos {
    private static final String TOPIC = "todo";

    @Inject
    TodoRepository todos;
    @Inject
    LiveTopics topics;

    public void moved(@Observes EntryMoved event) {
        todos.find(TodoKind.CHRONICLE_ENTRY, event.id()).ifPresentOrElse(matter -> ask(matter, event), () -> {
            if (!event.waitingFor().isEmpty()) {
                ask(new TodoMatter(TodoKind.CHRONICLE_ENTRY, event.id()), event);
            }
        });
    }

    /** Whoever has it to do already keeps it. */
    private void ask(TodoMatter matter, EntryMoved event) {
        matter.describe(event.title(), event.unit(), Urgency.ROUTINE, null, event.href(), event.at());
        todos.add(matter);
        Set<String> concerned = new TreeSet<>(todos.listOpen(matter));
        if (concerned.equals(event.waitingFor())) {
            return;
        }
        todos.deleteOpen(matter);
        event.waitingFor().forEach(username -> todos.assign(TodoKind.CHRONICLE_ENTRY, Set.of(event.id()), username));
        concerned.addAll(event.waitingFor());
        topics.fire(TOPIC, concerned);
    }
}
