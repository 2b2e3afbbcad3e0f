package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tongzhou.core.notices.columns.Columns;

/** What happens to a notice when one of its moments has come. Called by the calendar alone; checks no caller. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class NoticeTurns {
    @Inject
    NoticeRepository notices;
    @Inject
    NoticePublication publication;
    @Inject
    Columns columns;

    public void publish(long id, Instant now) {
        notices.lock(id).filter(notice -> notice.publishScheduled(columns.get(notice.getColumnId()).facts().lifeDays(), now))
            .ifPresent(publication::released);
    }

    public void expire(long id, Instant now) {
        notices.lock(id).filter(notice -> notice.expire(now)).ifPresent(publication::expired);
    }
}
