package org.tongzhou.core.reference.chronicle;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Words;

/** Opens closed months of chronicles again, and shows what they were before. */
@Stateless
public class ChronicleMonthService {
    private static final int YEARS_MAX = 2999;

    @Inject
    ChronicleRepository entries;
    @Inject
    ChronicleSight sight;
    @Inject
    ChronicleNews news;
    @Inject
    Months months;
    @Inject
    Keepers keepers;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /**
     * Opens a closed month again: entries are added to it until it is closed anew. What it was stays readable.
     *
     * @param unit null for the city's chronicle
     * @throws NotPermittedException if the caller neither confirms for the unit nor edits the city's chronicle
     * @throws RuleViolationException if it is not closed
     */
    @RequiresLogin
    public void reopen(@Size(max = KeeperScope.UNIT_MAX_CHARS) String unit, @NotNull YearMonth month, @Words(message = "{reference.reasonMissing}")
            @Size(max = MonthVersion.REASON_MAX_CHARS, message = "{reference.noteTooLong}") String reason) {
        if (!sight.reopens(unit)) {
            throw new NotPermittedException("reference.notReopener");
        }
        MonthVersion version = months.reopen(unit == null ? ClosedMonth.CITY : unit, month, reason, keepers.me(), clock.instant());
        acts.tell(ChronicleActs.reopen(unit == null ? "" : unit, month, reason));
        if (unit != null) {
            news.tellReopened(version, unit);
        }
        news.monthChanged();
    }

    /** The months of a year as they were closed before they were opened again, in their order; none of a chronicle that the caller does not read. @param unit null for the city's */
    @RequiresLogin
    public List<MonthVersionRow> list(@Size(max = KeeperScope.UNIT_MAX_CHARS) String unit, int year) {
        if (year < 1 || year > YEARS_MAX || !isReadable(unit)) {
            return List.of();
        }
        return entries.listVersions(unit == null ? ClosedMonth.CITY : unit, YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    private boolean isReadable(String unit) {
        return unit == null || !unit.isEmpty() && sight.reader().reads(unit);
    }

    /** What a month was before it was opened again. @throws NotFoundException if there is none that the caller reads */
    @RequiresLogin
    public MonthVersionDetails open(long id) {
        MonthVersion version = entries.findVersion(id).filter(found -> isReadable(found.row().isCity() ? null : found.getBook()))
            .orElseThrow(() -> new NotFoundException("reference.versionNotFound", id));
        List<ChronicleEntry> then = entries.listOf(version);
        Map<Long, List<EntryNoteRow>> notes = entries.listNotes(then.stream().map(ChronicleEntry::getId).toList());
        return new MonthVersionDetails(version.row(), then.stream().map(entry -> new MonthVersionDetails.Closed(entry.row(),
            notes.getOrDefault(entry.getId(), List.of()).stream().filter(note -> !note.at().isAfter(version.getOpenedAt())).toList())).toList());
    }
}
