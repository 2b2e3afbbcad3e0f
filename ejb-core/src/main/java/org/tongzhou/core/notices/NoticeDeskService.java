package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.WholeList;
import org.tongzhou.core.shared.Words;

/**
 * The desk of those who publish for their unit. They write, publish and withdraw the notices that they drafted themselves and those
 * of the units within their reach, as their own; others' are not there for them. A change names the version that was seen.
 */
@Stateless
public class NoticeDeskService {
    public static final int REASON_MAX_CHARS = LivingNotice.REASON_MAX_CHARS;
    private static final Logger LOG = System.getLogger(NoticeDeskService.class.getName());

    @Inject
    NoticeRepository notices;
    @Inject
    ReadingRepository readings;
    @Inject
    NoticeTopics topics;
    @Inject
    PublishedUnits units;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Columns columns;
    @Inject
    HeldColumns heldColumns;
    @Inject
    Addressing addressing;
    @Inject
    NoticePublication publication;
    @Inject
    NoticeSteps steps;
    @Inject
    NoticeVersions versions;
    @Inject
    NoticeDrafts drafts;
    @Inject
    NoticeAbandoning abandoning;

    /** The names of the roles that may be addressed. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<String> listRoles() {
        return people.listOfficeRoles();
    }

    /** The names of the main posts that people hold, sorted. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<String> listPosts() {
        return List.copyOf(people.listPosts());
    }

    /** The notices that fit a filter, in its order. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Slice<OwnNoticeRow> searchOwn(@NotNull @Valid OwnNoticeFilter filter, @NotNull PageRequest page) {
        PublisherScope scope = units.ofCaller();
        return new Slice<>(notices.searchOwn(filter, scope, page), notices.countOwn(filter, scope));
    }

    /**
     * All notices that fit a filter, in its order, to be taken away as a file.
     *
     * @throws RuleViolationException if they are more than {@value WholeList#MAX_ROWS}
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<OwnNoticeRow> exportOwn(@NotNull @Valid OwnNoticeFilter filter) {
        PublisherScope scope = units.ofCaller();
        List<OwnNoticeRow> rows = WholeList.read(notices.countOwn(filter, scope), page -> notices.searchOwn(filter, scope, page));
        acts.tell(NoticeActs.export(filter.text(), rows.size()));
        return rows;
    }

    /** @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public OwnNotice getOwn(long id) {
        return own(get(id));
    }

    /** What {@link #getOwn} gives; none if somebody has deleted it, or the caller publishes no such notice. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Optional<OwnNotice> findOwn(long id) {
        return notices.findOwn(id, units.ofCaller()).map(this::own);
    }

    private OwnNotice own(Notice notice) {
        return notice.own(people.displayName(notice.getAuthor()), columns.get(notice.getColumnId()));
    }

    /**
     * Begins a notice of the caller's unit.
     *
     * @return its id
     * @throws RuleViolationException if the caller has no unit, or somebody whom it addresses does not exist
     * @throws NotPermittedException if the caller publishes for other units only, or does not write in the column
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public long addDraft(@NotNull @Valid NoticeDraft draft) {
        return drafts.add(draft).getId();
    }

    /**
     * Stores a draft anew.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is no draft, somebody whom it addresses does not exist, or what was filled into its slip would be lost
     * @throws NotPermittedException if the caller does not write in the column in which it stands, or into which it is put
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void saveDraft(long id, int version, @NotNull @Valid NoticeDraft draft) {
        addressing.requireKnown(draft);
        drafts.save(lock(id), version, draft);
    }

    /**
     * Asks whether a draft could be published now, before its publisher is asked to confirm it.
     *
     * @return whom it would reach
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException as {@link #publish}
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public NoticeReach checkPublication(long id, int version) {
        Notice notice = get(id);
        ColumnRules.requireWritable(columns.get(notice.getColumnId()), caller.person());
        notice.requirePublishable(version, clock.instant());
        publication.requireReached(notice);
        return readings.reach(notice, publication.audience(notice));
    }

    /**
     * Publishes a draft of a column that reviews nothing, now or when its moment comes. Of one published again, nobody has read the new text; replies stay.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is no draft, says nothing, or nobody would read it, one of its moments is over already, or its column is closed
     *                                or reviews first
     * @throws NotPermittedException if the caller does not write in its column
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void publish(long id, int version) {
        ShelvedColumn column = heldColumns.of(id);
        Notice notice = lock(id);
        notice.requirePublishable(version, clock.instant());
        ColumnRules.requireNoReview(column);
        ColumnRules.requireAuthor(column, caller.person());
        publication.requireReached(notice);
        notice.publish(version, column.facts().lifeDays(), clock.instant());
        publication.released(notice);
        log("published", id);
    }

    /**
     * Takes a published notice from its readers.
     *
     * @param reason what they are told, at most {@value #REASON_MAX_CHARS} characters
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not published
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void withdraw(long id, int version, @Words(message = "{notices.reasonMissing}")
            @Size(max = REASON_MAX_CHARS, message = "{notices.reasonTooLong}") String reason) {
        Notice notice = lock(id);
        notice.withdraw(version, reason, clock.instant());
        publication.withdrawn(notice);
        log("withdrawn", id);
    }

    /**
     * Makes a withdrawn notice a draft again, to correct it.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is not withdrawn
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void takeBack(long id, int version) {
        Notice notice = lock(id);
        versions.keepWritten(notice);
        notice.takeBack(version, clock.instant());
        steps.note(notice, StepAct.TAKEN_BACK);
        notices.flush();
        acts.tell(NoticeActs.on(NoticeActs.TAKE_BACK, notice));
        topics.changedFor(notice);
    }

    /**
     * Deletes a draft that was never published.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is no draft, or was published before
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void deleteDraft(long id, int version) {
        drafts.delete(lock(id), version);
        log("deleted", id);
    }

    /**
     * Gives up a draft that was taken back after it had been withdrawn: it is withdrawn as it was before, with what it said then. What was written since is kept
     * among its texts.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException if it is no draft, or was never published
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void giveUp(long id, int version) {
        heldColumns.of(id); // its year may be getting archived
        abandoning.giveUp(lock(id), version);
        log("given up", id);
    }

    /** How many it reached, and who of them have read and replied. @throws NotFoundException if the caller publishes no such notice */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public NoticeReach getReach(long id) {
        Notice notice = get(id);
        return readings.reach(notice, publication.audience(notice));
    }

    /**
     * Those addressed who have, or have not, read it or replied.
     *
     * @throws NotFoundException if the caller publishes no such notice
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Slice<NoticeReader> listReaders(long id, @NotNull @Valid ReaderFilter filter, @NotNull PageRequest page) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        return new Slice<>(named(readings.list(notice, audience, "", filter, page)), readings.reach(notice, audience).of(filter.state()));
    }

    /** Who replied for others is called by the name. */
    private List<NoticeReader> named(List<NoticeReader> readers) {
        return readers.stream().map(each -> each.repliedBy() == null ? each : each.repliedBy(people.displayName(each.repliedBy()))).toList();
    }

    /**
     * All of them, in the same order, to be taken away as a file.
     *
     * @throws NotFoundException if the caller publishes no such notice
     * @throws RuleViolationException if they are more than {@value WholeList#MAX_ROWS}
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<NoticeReader> exportReaders(long id, @NotNull @Valid ReaderFilter filter) {
        Notice notice = get(id);
        Audience audience = publication.audience(notice);
        List<NoticeReader> rows = named(WholeList.read(readings.reach(notice, audience).of(filter.state()), page -> readings.list(notice, audience, "", filter, page)));
        acts.tell(NoticeActs.on(NoticeActs.EXPORT_READERS, notice).with("readers", filter.state()).with("rows", rows.size()));
        return rows;
    }

    private Notice get(long id) {
        return notices.findOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
    }

    private Notice lock(long id) {
        return notices.lockOwn(id, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", id));
    }

    private void log(String what, long id) {
        LOG.log(Level.INFO, "notice {0} {1} by {2}", String.valueOf(id), what, caller.person().username());
    }
}
