package org.tongzhou.core.todo;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.notices.NoticeConfirmed;
import org.tongzhou.core.notices.NoticeCorrected;
import org.tongzhou.core.notices.NoticeDueMoved;
import org.tongzhou.core.notices.NoticeExpired;
import org.tongzhou.core.notices.NoticePublished;
import org.tongzhou.core.notices.NoticeReaderChanged;
import org.tongzhou.core.notices.NoticeReadersChanged;
import org.tongzhou.core.notices.NoticeReplied;
import org.tongzhou.core.notices.NoticeReplies;
import org.tongzhou.core.notices.NoticeReplies.Asked;
import org.tongzhou.core.notices.NoticeWithdrawn;
import org.tongzhou.core.notices.UnitReplied;
import org.tongzhou.core.security.AccountMoved;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceTopics;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.TodoKind;

/**
 * Replies and confirmations that notices ask for, as part of the transaction that publishes, withdraws or replies: what readers have to do and what was
 * published never differ.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class NoticeTodos {
    private static final String TOPIC = "todo";
    private static final List<TodoKind> KINDS = List.of(TodoKind.NOTICE_REPLY, TodoKind.NOTICE_CONFIRM);

    @Inject
    TodoRepository todos;
    @Inject
    NoticeReplies replies;
    @Inject
    AudienceTopics audiences;
    @Inject
    Delegations delegations;
    @Inject
    LiveTopics topics;
    @Inject
    Clock clock;

    /** Published again, it asks those who have not replied yet, and everybody to confirm what it says now. */
    public void published(@Observes NoticePublished event) {
        if (event.replyDueAt() != null) {
            askReplies(matter(TodoKind.NOTICE_REPLY, event), event.id(), event.audience());
        }
        if (event.confirmAsked()) {
            TodoMatter matter = matter(TodoKind.NOTICE_CONFIRM, event);
            if (!event.quiet()) {
                todos.deleteAll(matter);
            }
            todos.assign(matter, event.audience());
        }
        if (event.replyDueAt() != null || event.confirmAsked()) {
            tell(event.audience());
        }
    }

    /** Where units reply, not of those whose unit has. */
    private void askReplies(TodoMatter matter, long id, Audience audience) {
        todos.assign(matter, audience);
        Set<String> others = replies.listUnitsNotAsked(id);
        if (!others.isEmpty()) {
            todos.deleteOpenWithin(matter, Audience.ofUnits(others));
        }
    }

    private TodoMatter matter(TodoKind kind, NoticePublished event) {
        TodoMatter matter = todos.find(kind, event.id()).orElseGet(() -> new TodoMatter(kind, event.id()));
        matter.describe(event.title(), event.unit(), event.urgency(), kind == TodoKind.NOTICE_REPLY ? event.replyDueAt() : null, event.href(), clock.instant());
        todos.add(matter);
        return matter;
    }

    /** It is asked for by the title that the notice has now. */
    public void corrected(@Observes NoticeCorrected event) {
        matters(event.id()).forEach(matter -> matter.call(event.title()));
    }

    /** What is owed is due then. */
    public void dueMoved(@Observes NoticeDueMoved event) {
        todos.find(TodoKind.NOTICE_REPLY, event.id()).ifPresent(matter -> {
            matter.waitUntil(event.due());
            tell(event.audience());
        });
    }

    private List<TodoMatter> matters(long id) {
        return KINDS.stream().map(kind -> todos.find(kind, id)).flatMap(Optional::stream).toList();
    }

    public void withdrawn(@Observes NoticeWithdrawn event) {
        askNoMore(event.id(), event.audience());
    }

    public void expired(@Observes NoticeExpired event) {
        askNoMore(event.id(), event.audience());
    }

    private void askNoMore(long id, Audience audience) {
        matters(id).forEach(matter -> {
            todos.deleteOpen(matter);
            tell(audience);
        });
    }

    /** Who may not read it any more is not asked, and does not see what it is called. */
    public void readersChanged(@Observes NoticeReadersChanged event) {
        KINDS.forEach(kind -> todos.find(kind, event.id()).ifPresent(matter -> follow(matter, kind, event)));
    }

    private void follow(TodoMatter matter, TodoKind kind, NoticeReadersChanged event) {
        Audience audience = event.asked(kind);
        Set<String> before = new HashSet<>(todos.listOpen(matter));
        todos.deleteOpenOutside(matter, audience);
        if (kind == TodoKind.NOTICE_REPLY) {
            askReplies(matter, event.id(), audience);
        } else {
            todos.assign(matter, audience);
        }
        topics.fire(TOPIC, before);
        tell(audience);
    }

    /** Who comes into a unit is asked what it is asked; what only the former unit was asked for is not asked of him any more. */
    public void moved(@Observes AccountMoved event) {
        ask(event.username(), replies.listAsking(event.username(), event.newUnit(), Set.of(event.oldUnit(), event.newUnit())));
    }

    public void readerChanged(@Observes NoticeReaderChanged event) {
        ask(event.username(), replies.listAsking(event.username()));
    }

    private void ask(String username, Asked asked) {
        KINDS.forEach(kind -> todos.deleteOpen(kind, asked.others(), username));
        todos.assign(TodoKind.NOTICE_REPLY, asked.replying(), username);
        todos.assign(TodoKind.NOTICE_CONFIRM, asked.confirming(), username);
        topics.fire(TOPIC, Set.of(username));
    }

    public void replied(@Observes NoticeReplied event) {
        finish(TodoKind.NOTICE_REPLY, event.id(), event.username());
    }

    /** Nobody of the unit has to do it any more. */
    public void unitReplied(@Observes UnitReplied event) {
        if (event.first()) {
            todos.find(TodoKind.NOTICE_REPLY, event.id()).filter(matter -> todos.finish(matter, event.people(), clock.instant()))
                .ifPresent(matter -> tell(event.people()));
        }
    }

    public void confirmed(@Observes NoticeConfirmed event) {
        finish(TodoKind.NOTICE_CONFIRM, event.id(), event.username());
    }

    private void finish(TodoKind kind, long id, String username) {
        todos.find(kind, id).filter(matter -> todos.finish(matter, username, clock.instant()))
            .ifPresent(matter -> topics.fire(TOPIC, delegations.withDelegates(Set.of(username))));
    }

    /** Who does the work of some of the audience need not belong to it. */
    private void tell(Audience audience) {
        audiences.fire(TOPIC, audience);
        topics.fire(TOPIC, delegations.listDelegates());
    }
}
