package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.notices.slips.FilledSlip;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.Audience;

/** Notices of a unit, and those that address it, go on under its new name, in the transaction that renames it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitNotices {
    @Inject
    NoticeRepository notices;
    @Inject
    SlipReplies slips;
    @Inject
    Acts acts;
    @Inject
    SearchChanges changes;
    @Inject
    Event<UnitReplied> replied;

    public void unitRenamed(@Observes UnitRenamed event) {
        notices.renameUnit(event.oldName(), event.newName());
        slips.renameUnit(event.oldName(), event.newName()).forEach((id, reply) -> notices.find(id).ifPresent(notice -> acts.tell(
            NoticeActs.on(NoticeActs.MERGE_REPLIES, notice).changed("unit", event.oldName(), event.newName()).with("repliedBy", reply.by()).with("reply", said(notice, reply)))));
        Audience people = Audience.ofUnits(Set.of(event.oldName(), event.newName())); // their accounts follow before or after this
        notices.listReplied(event.newName()).forEach(notice -> replied.fire(new UnitReplied(notice.getId(), notice.getAuthor(), people, true)));
        changes.changedAll(SearchableNotice.KIND);
    }

    private static String said(Notice notice, FilledSlip reply) {
        Stream<String> answers = notice.slip().fields().stream().filter(field -> !reply.of(field.key()).isEmpty())
            .map(field -> field.label() + ": " + String.join(", ", field.inOrder(reply.of(field.key()))));
        return Stream.concat(answers, Stream.ofNullable(reply.text())).collect(Collectors.joining("; "));
    }
}
