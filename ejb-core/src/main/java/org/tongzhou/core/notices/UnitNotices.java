package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.search.SearchChanges;

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

    public void unitRenamed(@Observes UnitRenamed event) {
        notices.renameUnit(event.oldName(), event.newName());
        slips.renameUnit(event.oldName(), event.newName()).forEach((id, reply) -> notices.find(id).ifPresent(notice -> acts.tell(
            NoticeActs.on(NoticeActs.MERGE_REPLIES, notice).with("unit", event.oldName()).with("reply", reply.answers().values()))));
        changes.changedAll(SearchableNotice.KIND);
    }
}
