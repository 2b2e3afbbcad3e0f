package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.delegation.Delegations;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.slips.FilledSlip;
import org.tongzhou.core.notices.slips.GivenSlip;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipFault;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.shared.WholeList;
import org.tongzhou.core.shared.Words;

/** The published notices that address the caller: everybody's, and those of his unit as it is now. Others are not there for him. */
@Stateless
public class NoticeService {
    public static final int REPLY_MAX_CHARS = NoticeReading.REPLY_MAX_CHARS;
    private static final int UNITS_MAX = 500;

    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    ArchiveRepository archives;
    @Inject
    ReaderSights sights;
    @Inject
    Columns columns;
    @Inject
    SlipReplies slips;
    @Inject
    NoticeOpening opening;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Delegations delegations;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /** The notices that fit a filter, in its order. */
    @RequiresLogin
    public Slice<NoticeRow> search(@NotNull @Valid NoticeFilter filter, @NotNull PageRequest page) {
        ReaderSight sight = sights.of(caller.person());
        return new Slice<>(notices.search(filter, sight, page), notices.count(filter, sight));
    }

    /**
     * All notices that fit a filter, in its order, to be taken away as a file.
     *
     * @throws RuleViolationException if they are more than {@value WholeList#MAX_ROWS}
     */
    @RequiresLogin
    public List<NoticeRow> export(@NotNull @Valid NoticeFilter filter) {
        ReaderSight sight = sights.of(caller.person());
        List<NoticeRow> rows = WholeList.read(notices.count(filter, sight), page -> notices.search(filter, sight, page));
        acts.tell(NoticeActs.export(filter.text(), rows.size()));
        return rows;
    }

    /** How many the caller has not opened yet. */
    @RequiresLogin
    public long countUnread() {
        return notices.countUnread(sights.of(caller.person()));
    }

    /** The years of which something is archived in the columns that the caller may read, the last first. */
    @RequiresLogin
    public List<Integer> listArchivedYears() {
        return archives.listYears(columns.listReadable(caller.person()));
    }

    /** The units whose notices the caller sees, sorted, to choose from; at most 500. */
    @RequiresLogin
    public List<String> listUnits() {
        return notices.listVisibleUnits(sights.of(caller.person()), UNITS_MAX);
    }

    /**
     * Opens a notice, which marks it as read.
     *
     * @throws NotFoundException if the caller is not addressed by such a notice, or it is not published
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // the mark has its own
    public NoticeDetails open(long id) {
        Person reader = caller.person();
        retryOnce(() -> opening.markRead(id, reader));
        Notice notice = notices.findVisible(id, sights.of(reader)).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        return details(notice, reader, readings.find(id, reader.username()).orElseThrow(() -> new NotFoundException("notices.notFound", id)));
    }

    /**
     * Opens a notice in the place of somebody whose replies the caller gives at present; that one has not read it by that.
     *
     * @param owner user name of whose reply it is
     * @throws NotPermittedException if the caller does not act for him, or not in this
     * @throws NotFoundException if he is not addressed by such a notice, or it is not published
     */
    @RequiresLogin
    public NoticeDetails openFor(long id, @NotNull String owner) {
        Person reader = owner(owner);
        Notice notice = notices.findVisible(id, sights.of(reader)).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        requireActs(owner, notice);
        return details(notice, reader, readings.find(id, owner).orElseGet(() -> new NoticeReading(notice, owner)));
    }

    private NoticeDetails details(Notice notice, Person reader, NoticeReading reading) {
        FilledSlip filled = filled(notice, reader);
        String by = !notice.isRepliedByUnits() ? reading.getRepliedBy() : filled == null ? null : filled.by();
        return reading.details(people.displayName(notice.getAuthor()), columns.get(notice.getColumnId()), correction(notice), filled,
            by == null ? null : people.displayName(by), isGiver(notice, reader), clock.instant());
    }

    private static boolean isGiver(Notice notice, Person reader) {
        return !notice.isRepliedByUnits() || !reader.unit().isBlank();
    }

    private FilledSlip filled(Notice notice, Person reader) {
        Slip slip = notice.slip();
        return slip.isPlain() || !isGiver(notice, reader) ? null : slips.find(notice.getId(), slip.giver(reader.unit(), reader.username())).orElse(null);
    }

    private CorrectionNote correction(Notice notice) {
        NoticeCorrection made = notice.getCorrection();
        return made == null ? null : new CorrectionNote(made.getNote(), people.displayName(made.getBy()), made.getAt());
    }

    private Person owner(String username) {
        return people.find(username).orElseThrow(NoticeService::notActing);
    }

    private void requireActs(String owner, Notice notice) {
        if (notice.getReplyDueAt() == null || delegations.actingFor(caller.person().username(), TodoKind.NOTICE_REPLY).stream()
                .noneMatch(acting -> acting.owner().equals(owner) && acting.covers(TodoKind.NOTICE_REPLY, notice.getPublishedAt()))) {
            throw notActing();
        }
    }

    private static NotPermittedException notActing() {
        return new NotPermittedException("notices.notActing");
    }

    /**
     * Confirms that the caller has read a notice, for good; nothing happens if he has before.
     *
     * @param seen since when it said what he has read, as {@link NoticeDetails#saidSince} told him
     * @throws NotFoundException if the caller is not addressed by such a notice, or it is not published
     * @throws StaleDataException if it was corrected or published anew since
     * @throws RuleViolationException if that is not asked for
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // it has its own, as the mark has
    public void confirm(long id, @NotNull Instant seen) {
        Person reader = caller.person();
        retryOnce(() -> opening.confirm(id, reader, seen));
    }

    /**
     * Replies to a notice, or corrects the reply.
     *
     * @param seen as for {@link #confirm}
     * @param text at most {@value #REPLY_MAX_CHARS} characters
     * @throws NotFoundException if the caller is not addressed by such a notice, or it is not published
     * @throws StaleDataException if it was corrected or published anew since
     * @throws RuleViolationException if no reply is asked for, or there is one and the time to correct it is over
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // the reply has its own; two at once would need two connections
    public void reply(long id, @NotNull Instant seen, @Words(message = "{notices.replyMissing}")
            @Size(max = REPLY_MAX_CHARS, message = "{notices.replyTooLong}") String text) {
        Person reader = caller.person();
        retryOnce(() -> opening.reply(id, reader, reader.username(), seen, text));
    }

    /**
     * Replies in the place of somebody whose replies the caller gives at present, or corrects that reply.
     *
     * @param owner user name of whose reply it is
     * @param seen  as for {@link #confirm}
     * @param text  at most {@value #REPLY_MAX_CHARS} characters
     * @throws NotPermittedException if the caller does not act for him, or not in this
     * @throws NotFoundException if he is not addressed by such a notice, or it is not published
     * @throws StaleDataException if it was corrected or published anew since
     * @throws RuleViolationException if he has replied himself, or the time to correct a reply is over
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // the reply has its own; two at once would need two connections
    public void replyFor(long id, @NotNull String owner, @NotNull Instant seen, @Words(message = "{notices.replyMissing}")
            @Size(max = REPLY_MAX_CHARS, message = "{notices.replyTooLong}") String text) {
        Person reader = ownerToReply(id, owner);
        retryOnce(() -> opening.reply(id, reader, caller.person().username(), seen, text));
    }

    /**
     * Fills in the slip of a notice, for the caller or for his unit, or corrects that, if all is right.
     *
     * @param seen since when it said what he has read, as {@link NoticeDetails#saidSince} told him
     * @return what is wrong, field by field; nothing if it was taken
     * @throws NotFoundException if the caller is not addressed by such a notice, or it is not published
     * @throws RuleViolationException if no reply is asked for, or there is one and the time to correct it is over
     * @throws StaleDataException if it says something else by now, or there is another reply than the one that the caller saw, as of a colleague
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // the reply has its own; two at once would need two connections
    public List<SlipFault> fillIn(long id, @NotNull Instant seen, @NotNull @Valid GivenSlip given) {
        return fillIn(id, caller.person(), seen, given);
    }

    /**
     * The same in the place of somebody whose replies the caller gives at present.
     *
     * @param owner user name of whose reply it is, or whose unit's
     * @throws NotPermittedException if the caller does not act for him, or not in this
     * @throws RuleViolationException if he has replied himself, or the time to correct a reply is over
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // the reply has its own; two at once would need two connections
    public List<SlipFault> fillInFor(long id, @NotNull String owner, @NotNull Instant seen, @NotNull @Valid GivenSlip given) {
        return fillIn(id, ownerToReply(id, owner), seen, given);
    }

    private List<SlipFault> fillIn(long id, Person reader, Instant seen, GivenSlip given) {
        List<SlipFault> faults = new ArrayList<>();
        retryOnce(() -> faults.addAll(opening.fillIn(id, reader, caller.person().username(), seen, given)));
        return List.copyOf(faults);
    }

    private Person ownerToReply(long id, String owner) {
        Person reader = owner(owner);
        Notice notice = notices.findVisible(id, sights.of(reader)).orElseThrow(() -> new NotFoundException("notices.notFound", id));
        requireActs(owner, notice);
        FilledSlip filled = notice.isRepliedByUnits() ? filled(notice, reader) : null;
        if (filled != null && filled.by().equals(owner) || readings.find(id, owner).filter(NoticeReading::isRepliedByReader).isPresent()) {
            throw new RuleViolationException("notices.ownerReplied");
        }
        return reader;
    }

    private static void retryOnce(Runnable work) {
        Conflicts.retryOnce(work, () -> new StaleDataException("notices.busy"));
    }
}
