package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.notices.columns.ColumnChanged;
import org.tongzhou.core.shared.Parts;

/**
 * Where the reviewers of a column change, what waits in it waits for the new ones, and goes back where there are none; where its readers do, what asks for
 * replies asks these. In the same transaction, each notice locked and looked at again: it may have been recalled meanwhile.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class NoticesInColumns {
    @Inject
    NoticeRepository notices;
    @Inject
    NoticeReturns returns;
    @Inject
    NoticePublication publication;
    @Inject
    Event<NoticeReadersChanged> readers;

    public void columnChanged(@Observes ColumnChanged event) {
        Parts.each(after -> notices.listInReview(event.id(), NoticeStatus.REVIEWS, after, Parts.SIZE), id -> id, id -> notices.lock(id).ifPresent(returns::askAnew));
        if (event.readers()) {
            locked(notices.listAskingIn(Set.of(event.id()))).filter(notice -> notice.getStatus() == NoticeStatus.PUBLISHED)
                .forEach(notice -> readers.fire(NoticeReadersChanged.of(notice, publication.audience(notice))));
        }
    }

    private Stream<Notice> locked(List<Long> ids) {
        return ids.stream().map(notices::lock).flatMap(Optional::stream);
    }
}
