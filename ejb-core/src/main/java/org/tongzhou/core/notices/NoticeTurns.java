package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tongzhou.core.notices.columns.ShelvedColumn;

/** What happens to a notice when one of its moments has come, or people have changed. Called by what watches these alone; checks no caller. */
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
    HeldColumns columns;
    @Inject
    Event<NoticeReaderChanged> reader;
    @Inject
    Event<NoticeReadersChanged> readers;

    /** It keeps to the rules of the time when it was released; but nothing is published in a column that is closed. */
    public void publish(long id, Instant now) {
        ShelvedColumn column = columns.of(id);
        notices.lock(id).filter(notice -> notice.isDue(now)).ifPresent(notice -> publish(notice, column, now));
    }

    private void publish(Notice notice, ShelvedColumn column, Instant now) {
        if (column.closed()) {
            returns.columnClosed(notice);
        } else if (notice.publishScheduled(column.facts().lifeDays(), now)) {
            publication.released(notice);
        }
    }

    public void expire(long id, Instant now) {
        notices.lock(id).filter(notice -> notice.expire(now)).ifPresent(publication::expired);
    }

    /** It waits for those who can review it now. */
    public void askReviewers(long id) {
        columns.of(id);
        notices.lock(id).ifPresent(returns::askAnew);
    }

    /** Those are asked to reply whom it addresses now. */
    public void askReaders(long id) {
        notices.lock(id).filter(notice -> notice.getStatus() == NoticeStatus.PUBLISHED)
            .ifPresent(notice -> readers.fire(NoticeReadersChanged.of(notice, publication.audience(notice))));
    }

    /** Somebody is asked what he may read now. */
    public void askReader(String username) {
        reader.fire(new NoticeReaderChanged(username));
    }
}
