package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;

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
    NoticeReturns returns;
    @Inject
    Columns columns;

    /** It keeps to the rules of the time when it was released; but nothing is published in a column that is closed. */
    public void publish(long id, Instant now) {
        notices.lock(id).filter(notice -> notice.isDue(now)).ifPresent(notice -> publish(notice, now));
    }

    private void publish(Notice notice, Instant now) {
        ShelvedColumn column = columns.hold(notice.getColumnId());
        if (column.closed()) {
            returns.columnClosed(notice);
        } else if (notice.publishScheduled(column.facts().lifeDays(), now)) {
            publication.released(notice);
        }
    }

    public void expire(long id, Instant now) {
        notices.lock(id).filter(notice -> notice.expire(now)).ifPresent(publication::expired);
    }
}
