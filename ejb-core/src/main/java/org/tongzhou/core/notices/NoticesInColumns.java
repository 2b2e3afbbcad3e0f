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
import org.tongzhou.core.notices.columns.ColumnChanged;

/** Where the reviewers of a column change, what waits in it waits for the new ones; where its readers do, what asks for replies asks these. In the same transaction. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class NoticesInColumns {
    @Inject
    NoticeRepository notices;
    @Inject
    Reviewers reviewers;
    @Inject
    NoticePublication publication;
    @Inject
    Event<NoticeReadersChanged> readers;

    public void columnChanged(@Observes ColumnChanged event) {
        notices.listInReview(event.id(), NoticeStatus.REVIEWS)
            .forEach(notice -> reviewers.tell(notice, reviewers.of(notice)));
        if (event.readers()) {
            notices.listAskingIn(Set.of(event.id())).forEach(notice -> readers.fire(new NoticeReadersChanged(notice.getId(), publication.audience(notice))));
        }
    }
}
