package org.tongzhou.core.publications.bulletins;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;

/** Bulletins are for a unit, and edited by it, under its new name, in the transaction that renames it. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class BulletinUnits {
    @Inject
    BulletinRepository bulletins;
    @Inject
    IssueNews news;

    public void unitRenamed(@Observes UnitRenamed event) {
        bulletins.renameUnit(event.oldName(), event.newName());
        news.readersChanged();
    }
}
