package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
    SearchChanges changes;

    public void unitRenamed(@Observes UnitRenamed event) {
        notices.renameUnit(event.oldName(), event.newName());
        slips.renameUnit(event.oldName(), event.newName());
        changes.changedAll(SearchableNotice.KIND);
    }
}
