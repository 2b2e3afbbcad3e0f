package org.tongzhou.core.notices;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.notices.slips.GivenSlip;
import org.tongzhou.core.notices.slips.SlipCheck;
import org.tongzhou.core.notices.slips.SlipFault;
import org.tongzhou.core.notices.slips.SlipGiver;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Notes that a reader has opened a notice, or his reply, in a transaction of its own: two windows may do it at the same moment, and
 * the one whose row comes second tries again ({@link Conflicts#retryOnce}). Called by the services of this domain alone; checks no caller.
 */
@Singleton
@ConcurrencyManagement(BEAN)
public class NoticeOpening {
    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    ReaderSights sights;
    @Inject
    SlipReplies slips;
    @Inject
    Addressing addressing;
    @Inject
    NoticeTopics topics;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Event<NoticeReplied> replied;
    @Inject
    Event<UnitReplied> unitReplied;
    @Inject
    Event<NoticeConfirmed> confirmed;

    /** @throws NotFoundException if the reader is not addressed by such a notice, or it is not published */
    @TransactionAttribute(REQUIRES_NEW)
    public void markRead(long noticeId, Person reader) {
        mark(notices.findVisible(noticeId, sights.of(reader)).orElseThrow(() -> new NotFoundException("notices.notFound", noticeId)), reader.username());
    }

    /**
     * Whoever replies has read it, too. It is not withdrawn nor corrected between the look and the reply.
     *
     * @param by   user name of who replies: the reader, or his delegate
     * @param seen since when it said what he has read
     * @throws NotFoundException if the reader is not addressed by such a notice, or it is not published
     * @throws StaleDataException if it says something else by now
     * @throws RuleViolationException as {@link NoticeReading#reply}, or if there is more to fill in
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void reply(long noticeId, Person reader, String by, Instant seen, String text) {
        Notice notice = notices.lockVisible(noticeId, sights.of(reader)).orElseThrow(() -> new NotFoundException("notices.notFound", noticeId));
        notice.requireOpen();
        notice.requireSaid(seen);
        notice.requirePlainReply();
        NoticeReading reading = mark(notice, reader.username());
        reading.reply(text, by, clock.instant());
        tellOfDelegate(notice, reader, by);
        replied.fire(reading.replied());
        readings.flush();
    }

    private void tellOfDelegate(Notice notice, Person reader, String by) {
        if (!by.equals(reader.username())) {
            acts.tell(NoticeActs.on(NoticeActs.REPLY_FOR, notice).onBehalfOf(reader.username()));
        }
    }

    /**
     * Fills in the slip of a notice, for the reader or for his unit, or corrects that, if all is right.
     *
     * @param by   user name of who does it: the reader, or his delegate
     * @param seen since when it said what he has read
     * @return what is wrong; nothing if it was taken
     * @throws NotFoundException if the reader is not addressed by such a notice, or it is not published
     * @throws RuleViolationException if no reply is asked for, or there is one and the time to correct it is over
     * @throws StaleDataException if it says something else by now, or there is another reply than the one that was seen
     */
    @TransactionAttribute(REQUIRES_NEW)
    public List<SlipFault> fillIn(long noticeId, Person reader, String by, Instant seen, GivenSlip given) {
        Notice notice = notices.lockVisible(noticeId, sights.of(reader)).orElseThrow(() -> new NotFoundException("notices.notFound", noticeId));
        notice.requireOpen();
        notice.requireSaid(seen);
        SlipGiver giver = notice.slip().giver(reader.unit(), reader.username());
        notice.requireReplyTaken(slips.find(noticeId, giver).isPresent(), clock.instant());
        SlipCheck checked = notice.slip().check(given);
        if (!checked.faults().isEmpty()) {
            return checked.faults();
        }
        boolean first = slips.keep(noticeId, giver, checked, given.version(), by);
        NoticeReading reading = mark(notice, reader.username());
        tellOfDelegate(notice, reader, by);
        if (notice.isRepliedByUnits()) {
            unitReplied.fire(new UnitReplied(noticeId, notice.getAuthor(), addressing.audience(notice).and(Audience.ofUnits(Set.of(reader.unit()))), first));
        } else {
            reading.reply(checked.words(), by, clock.instant());
            replied.fire(reading.replied());
        }
        readings.flush();
        return List.of();
    }

    /**
     * Whoever confirms has read it, too. What he confirms is not withdrawn nor corrected between the look and that.
     *
     * @param seen since when it said what he has read
     * @throws NotFoundException if the reader is not addressed by such a notice, or it is not published
     * @throws StaleDataException if it says something else by now
     * @throws RuleViolationException as {@link NoticeReading#confirm}
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void confirm(long noticeId, Person reader, Instant seen) {
        Notice notice = notices.lockVisible(noticeId, sights.of(reader)).orElseThrow(() -> new NotFoundException("notices.notFound", noticeId));
        notice.requireOpen();
        notice.requireSaid(seen);
        NoticeReading reading = mark(notice, reader.username());
        if (reading.confirm(clock.instant())) {
            confirmed.fire(reading.confirmed());
            readings.flush();
        }
    }

    private NoticeReading mark(Notice notice, String username) {
        NoticeReading reading = readings.find(notice.getId(), username).orElse(null);
        if (reading == null) {
            reading = new NoticeReading(notice, username);
            readings.add(reading);
        }
        if (reading.markRead(clock.instant()) || reading.markSeen(clock.instant())) {
            topics.changedFor(username);
        }
        return reading;
    }
}
