package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.notices.columns.ColumnChanged;

/** Where the reviewers of a column change, what waits in it waits for the new ones, in the same transaction. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class NoticesInColumns {
    @Inject
    NoticeRepository notices;
    @Inject
    Reviewers reviewers;

    public void columnChanged(@Observes ColumnChanged event) {
        notices.listInReview(event.id(), Set.of(NoticeStatus.SECTION_REVIEW, NoticeStatus.OFFICE_REVIEW))
            .forEach(notice -> reviewers.tell(notice, reviewers.of(notice)));
    }
}
