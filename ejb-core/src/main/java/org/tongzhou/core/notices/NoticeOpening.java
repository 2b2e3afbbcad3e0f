package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.NotFoundException;

/**
 * Notes that a reader has opened a notice, in a transaction of its own: two windows may open it at the same moment, and the one
 * whose row comes second tries again ({@link Conflicts#retryOnce}). Called by the services of this domain alone; checks no caller.
 */
@Singleton
@ConcurrencyManagement(BEAN)
public class NoticeOpening {
    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    NoticeTopics topics;
    @Inject
    Clock clock;

    /** @throws NotFoundException if the reader is not addressed by such a notice, or it is not published */
    @TransactionAttribute(REQUIRES_NEW)
    public void markRead(long noticeId, Person reader) {
        Notice notice = notices.findVisible(noticeId, reader).orElseThrow(() -> new NotFoundException("notices.notFound", noticeId));
        NoticeReading reading = readings.find(noticeId, reader.username()).orElse(null);
        if (reading == null) {
            reading = new NoticeReading(notice, reader.username());
            readings.add(reading);
        }
        if (reading.markRead(clock.instant())) {
            topics.changedFor(reader.username());
        }
    }
}
