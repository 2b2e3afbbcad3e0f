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
import java.util.Set;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.notices.NoticeCorrected;
import org.tongzhou.core.notices.NoticeExpired;
import org.tongzhou.core.notices.NoticePublished;
import org.tongzhou.core.notices.NoticeReaderChanged;
import org.tongzhou.core.notices.NoticeReadersChanged;
import org.tongzhou.core.notices.NoticeReplied;
import org.tongzhou.core.notices.NoticeReplies;
import org.tongzhou.core.notices.NoticeReplies.Asked;
import org.tongzhou.core.notices.NoticeWithdrawn;
import org.tongzhou.core.security.AccountMoved;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceTopics;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.TodoKind;

/**
 * Replies that notices ask for, as part of the transaction that publishes, withdraws or replies: what readers have to do and what was
 * published never differ.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class NoticeTodos {
    private static final String TOPIC = "todo";

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

    /** Published again, it asks those who have not replied yet. */
    public void published(@Observes NoticePublished event) {
        if (event.replyDueAt() == null) {
            return;
        }
        TodoMatter matter = todos.find(TodoKind.NOTICE_REPLY, event.id()).orElseGet(() -> new TodoMatter(TodoKind.NOTICE_REPLY, event.id()));
        matter.describe(event.title(), event.unit(), event.urgency(), event.replyDueAt(), event.href(), clock.instant());
        todos.add(matter);
        todos.assign(matter, event.audience());
        tell(event.audience());
    }

    /** It is asked for by the title that the notice has now. */
    public void corrected(@Observes NoticeCorrected event) {
        todos.find(TodoKind.NOTICE_REPLY, event.id()).ifPresent(matter -> matter.call(event.title()));
    }

    public void withdrawn(@Observes NoticeWithdrawn event) {
        askNoMore(event.id(), event.audience());
    }

    public void expired(@Observes NoticeExpired event) {
        askNoMore(event.id(), event.audience());
    }

    private void askNoMore(long id, Audience audience) {
        todos.find(TodoKind.NOTICE_REPLY, id).ifPresent(matter -> {
            todos.deleteOpen(matter);
            tell(audience);
        });
    }

    /** Who may not read it any more is not asked, and does not see what it is called. */
    public void readersChanged(@Observes NoticeReadersChanged event) {
        todos.find(TodoKind.NOTICE_REPLY, event.id()).ifPresent(matter -> {
            Set<String> before = new HashSet<>(todos.listOpen(matter));
            todos.deleteOpenOutside(matter, event.audience());
            todos.assign(matter, event.audience());
            topics.fire(TOPIC, before);
            tell(event.audience());
        });
    }

    /** Who comes into a unit is asked what it is asked; what only the former unit was asked for is not asked of him any more. */
    public void moved(@Observes AccountMoved event) {
        ask(event.username(), replies.listAsking(event.username(), event.newUnit(), Set.of(event.oldUnit(), event.newUnit())));
    }

    public void readerChanged(@Observes NoticeReaderChanged event) {
        ask(event.username(), replies.listAsking(event.username()));
    }

    private void ask(String username, Asked asked) {
        todos.deleteOpen(TodoKind.NOTICE_REPLY, asked.others(), username);
        todos.assign(TodoKind.NOTICE_REPLY, asked.asking(), username);
        topics.fire(TOPIC, Set.of(username));
    }

    public void replied(@Observes NoticeReplied event) {
        todos.find(TodoKind.NOTICE_REPLY, event.id())
            .filter(matter -> todos.finish(matter, event.username(), clock.instant()))
            .ifPresent(matter -> topics.fire(TOPIC, delegations.withDelegates(Set.of(event.username()))));
    }

    /** Who does the work of some of the audience need not belong to it. */
    private void tell(Audience audience) {
        audiences.fire(TOPIC, audience);
        topics.fire(TOPIC, delegations.listDelegates());
    }
}
