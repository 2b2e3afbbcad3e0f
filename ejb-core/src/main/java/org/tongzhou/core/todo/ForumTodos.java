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
import org.tongzhou.core.forum.ForumMatterMoved;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.Urgency;

/** What is reported in the forum, or waits to appear there, is the moderators' to look at, until one of them has; in the transaction that does so. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class ForumTodos {
    private static final String TOPIC = "todo";

    @Inject
    TodoRepository todos;
    @Inject
    LiveTopics topics;

    public void moved(@Observes ForumMatterMoved event) {
        TodoMatter matter = todos.find(event.kind(), event.id()).orElseGet(() -> new TodoMatter(event.kind(), event.id()));
        matter.describe(event.title(), event.unit(), Urgency.ROUTINE, null, event.href(), event.at());
        todos.add(matter);
        Set<String> concerned = new TreeSet<>(todos.listOpen(matter));
        if (!event.waitingFor().containsAll(concerned)) {
            todos.deleteOpen(matter);
        }
        event.waitingFor().forEach(username -> todos.assign(event.kind(), Set.of(event.id()), username));
        concerned.addAll(event.waitingFor());
        topics.fire(TOPIC, concerned);
    }
}
