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
import org.tongzhou.core.notices.NoticeMoved;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.TodoKind;

/** Whoever may review a notice has that to do, until one of them has; in the transaction that moves it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class NoticeReviewTodos {
    private static final String TOPIC = "todo";

    @Inject
    TodoRepository todos;
    @Inject
    LiveTopics topics;

    public void moved(@Observes NoticeMoved event) {
        TodoMatter matter = todos.find(TodoKind.NOTICE_REVIEW, event.id()).orElse(null);
        if (matter == null && event.waitingFor().isEmpty()) {
            return;
        }
        if (matter == null) {
            matter = new TodoMatter(TodoKind.NOTICE_REVIEW, event.id());
        }
        matter.describe(event.title(), event.unit(), event.urgency(), null, event.href(), event.at());
        todos.add(matter);
        Set<String> concerned = new TreeSet<>(event.waitingFor());
        List<String> open = todos.listOpen(matter);
        concerned.addAll(open);
        if (!event.waitingFor().containsAll(open)) {
            todos.deleteOpen(matter);
        }
        event.waitingFor().forEach(username -> todos.assign(TodoKind.NOTICE_REVIEW, Set.of(event.id()), username));
        topics.fire(TOPIC, concerned);
    }
}
