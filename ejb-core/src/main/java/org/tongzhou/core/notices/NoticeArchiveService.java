package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.columns.ColumnPermissions;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Words;

/**
 * Archives the past years of a column (归档), by those who keep it. What was published in such a year leaves the lists of today for those of its year, what had
 * expired too, and stays as it is: nobody withdraws, corrects, prolongs or replies to it, until the year is opened again. What was withdrawn is among its
 * publishers' of that year, and not taken back until then; its readers do not find it there either.
 */
@Stateless
public class NoticeArchiveService {
    public static final int REASON_MAX_CHARS = LivingNotice.REASON_MAX_CHARS;

    @Inject
    ArchiveRepository archives;
    @Inject
    NoticeRepository notices;
    @Inject
    NoticePublication publication;
    @Inject
    ColumnService columnService;
    @Inject
    Columns columns;
    @Inject
    NoticeTopics topics;
    @Inject
    SearchChanges index;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Inject
    Acts acts;
    @Inject
    Event<NoticeReadersChanged> readers;

    /** The past years of a column in which something was published, the last first. @throws NotFoundException if the caller keeps no such column */
    @RequiresPermission(ColumnPermissions.KEEP)
    public List<ArchiveYearRow> listYears(long columnId) {
        columnService.get(columnId);
        int present = presentYear();
        int first = archives.findFirst(columnId).map(moment -> LocalDate.ofInstant(moment, OfficeZone.ID).getYear()).orElse(present);
        Map<Integer, ArchivedYear> archived = archives.list(columnId).stream().collect(Collectors.toMap(ArchivedYear::getYear, Function.identity()));
        return IntStream.iterate(present - 1, year -> year >= first, year -> year - 1)
            .mapToObj(year -> archived.containsKey(year) ? archived.get(year).row(people.displayName(archived.get(year).getArchivedBy()))
                : new ArchiveYearRow(year, archives.count(columnId, year), null, null))
            .filter(row -> row.notices() > 0).toList();
    }

    /**
     * @return how many notices are archived
     * @throws NotFoundException if the caller keeps no such column
     * @throws RuleViolationException if the year is not over, is archived already or empty, or something in it is being replied to
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public int archive(long columnId, int year) {
        String name = columnService.get(columnId).facts().name();
        if (year >= presentYear()) {
            throw new RuleViolationException("notices.archiveYearOpen", String.valueOf(year));
        }
        columns.hold(columnId);
        if (archives.find(columnId, year).isPresent()) {
            throw new RuleViolationException("notices.archivedAlready", String.valueOf(year));
        }
        long waiting = archives.countWaiting(columnId, year, clock.instant());
        if (waiting > 0) {
            throw new RuleViolationException("notices.archiveWaits", waiting);
        }
        List<Long> asking = archives.listAsking(columnId, year);
        int archived = archives.archive(columnId, year);
        if (archived == 0) {
            throw new RuleViolationException("notices.archiveNothing", String.valueOf(year));
        }
        archives.add(new ArchivedYear(columnId, year, archived, caller.person().username(), clock.instant()));
        asking.forEach(id -> readers.fire(NoticeReadersChanged.asksNobody(id)));
        index.changedAll(SearchableNotice.KIND);
        topics.changedForAll();
        acts.tell(AuditedAct.of(NoticeActs.ARCHIVE, "column", columnId, name).with("year", year).with("rows", archived));
        return archived;
    }

    /**
     * Opens an archived year again: all in it is as it was.
     *
     * @throws NotFoundException if the caller keeps no such column
     * @throws RuleViolationException if the year is not archived
     */
    @RequiresPermission(ColumnPermissions.KEEP)
    public void reopen(long columnId, int year,
            @Words(message = "{notices.archiveReasonMissing}") @Size(max = REASON_MAX_CHARS, message = "{notices.archiveReasonTooLong}") String reason) {
        String name = columnService.get(columnId).facts().name();
        columns.hold(columnId);
        ArchivedYear archived = archives.find(columnId, year).orElseThrow(() -> new RuleViolationException("notices.notArchived", String.valueOf(year)));
        archives.reopen(columnId, year);
        archives.remove(archived);
        archives.listAsking(columnId, year).forEach(id -> notices.find(id).ifPresent(notice -> readers.fire(NoticeReadersChanged.of(notice, publication.audience(notice)))));
        index.changedAll(SearchableNotice.KIND);
        topics.changedForAll();
        acts.tell(AuditedAct.of(NoticeActs.REOPEN_YEAR, "column", columnId, name).with("year", year).with("reason", reason));
    }

    private int presentYear() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID).getYear();
    }
}
