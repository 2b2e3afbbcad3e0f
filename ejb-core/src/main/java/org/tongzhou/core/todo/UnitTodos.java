package org.tongzhou.core.todo;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.organization.OpenWork;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.organization.WorkHandedOver;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.RuleViolationException;

/** What the organization asks and tells: the new name of who asks for something, and what somebody who goes has still to do. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitTodos {
    private static final String TOPIC = "todo";

    @Inject
    TodoRepository todos;
    @Inject
    People people;
    @Inject
    LiveTopics topics;

    public void unitRenamed(@Observes UnitRenamed event) {
        todos.renameUnit(event.oldName(), event.newName());
    }

    /** What the successor has to do himself, or has done, is asked of him once. */
    public void handedOver(@Observes WorkHandedOver event) {
        people.findUsername(event.fromPersonId()).ifPresent(from -> {
            String to = people.findUsername(event.toPersonId())
                .orElseThrow(() -> new RuleViolationException("todo.successorHasNoAccount"));
            todos.handOver(from, to);
            topics.fire(TOPIC, Set.of(from, to));
        });
    }

    public void openWork(@Observes OpenWork asked) {
        people.findUsername(asked.personId()).ifPresent(username -> asked.add("todo.openWork", todos.countToHandOver(username)));
    }
}
