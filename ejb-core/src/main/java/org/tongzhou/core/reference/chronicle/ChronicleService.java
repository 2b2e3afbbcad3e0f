package org.tongzhou.core.reference.chronicle;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** Reads the chronicles of the city and of units. */
@Stateless
public class ChronicleService {
    private static final int IDS_MAX = 500;
    private static final int YEARS_MAX = 2999;
    private static final Slice<EntryRow> NOTHING = new Slice<>(List.of(), 0);

    @Inject
    ChronicleRepository entries;
    @Inject
    ChronicleSight sight;
    @Inject
    ChronicleBook book;
    @Inject
    Keepers keepers;
    @Inject
    Acts acts;

    /** The entries of a chronicle that fit a filter, by their days; none of one that the caller does not read. */
    @RequiresLogin
    public Slice<EntryRow> search(@NotNull @Valid ChronicleFilter filter, @NotNull PageRequest page) {
        return isReadable(filter) ? new Slice<>(entries.search(filter, page), entries.count(filter)) : NOTHING;
    }

    private boolean isReadable(ChronicleFilter filter) {
        if (filter.unit() == null) {
            return filter.status() == null;
        }
        if (filter.isOfAllUnits()) {
            return filter.status() == null && sight.isEditor();
        }
        return sight.reader().reads(filter.unit(), filter.status() == null ? EntryStatus.CONFIRMED : filter.status());
    }

    /** All of them as a workbook. @throws org.tongzhou.core.shared.RuleViolationException if they are too many */
    @RequiresLogin
    public byte[] export(@NotNull @Valid ChronicleFilter filter, @NotNull Locale locale) {
        List<EntryRow> rows = isReadable(filter) ? WholeList.read(entries.count(filter), page -> entries.search(filter, page)) : List.of();
        acts.tell(ChronicleActs.export(filter.unit(), rows.size()));
        return book.write(rows, locale);
    }

    /** The units whose chronicles have something for the caller. */
    @RequiresLogin
    public List<String> listUnits() {
        return sight.listUnits();
    }

    /** The caller's unit. */
    @RequiresLogin
    public String getUnit() {
        return keepers.myUnit();
    }

    /** The notes on entries that the caller sees. */
    @RequiresLogin
    public Map<Long, List<EntryNoteRow>> listNotes(@NotNull @Size(max = IDS_MAX) Set<@NotNull Long> ids) {
        return entries.listNotes(entries.list(ids).stream().filter(sight.reader()::sees).map(ChronicleEntry::getId).toList());
    }

    /** The months of a year that are closed. @param unit null for the city's chronicle */
    @RequiresLogin
    public Set<YearMonth> listClosed(@Size(max = IDS_MAX) String unit, int year) {
        if (year < 1 || year > YEARS_MAX || unit != null && (unit.isEmpty() || !sight.reader().reads(unit))) {
            return Set.of();
        }
        return entries.listClosed(unit == null ? ClosedMonth.CITY : unit, YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** Whether the caller may close months of a chronicle. @param unit null for the city's */
    @RequiresLogin
    public boolean mayClose(@Size(max = IDS_MAX) String unit) {
        return unit == null ? sight.isEditor() : !unit.isEmpty() && sight.confirms(unit);
    }

    /** An entry with its notes and where it comes from. @throws NotFoundException if there is none that the caller sees */
    @RequiresLogin
    public EntryDetails open(long id) {
        ChronicleEntry entry = sight.get(id);
        boolean writes = !entry.isCity() && sight.writes(entry.getUnit());
        boolean waiting = entry.getStatus() == EntryStatus.WAITING;
        List<EntryRow> sources = entry.isCity() ? entries.listSources(id).stream().filter(sight.reader()::sees).map(ChronicleEntry::row).toList() : List.of();
        String cityText = entry.getCityEntryId() == null ? null : entries.find(entry.getCityEntryId()).map(ChronicleEntry::getText).orElse(null);
        boolean closed = entries.isClosed(entry.book(), entry.month());
        boolean takes = sight.takes(entry);
        return new EntryDetails(entry.row(), entry.draft(), entries.listNotes(List.of(id)).getOrDefault(id, List.of()), sources, cityText,
            closed, new EntryDetails.May(writes && entry.getStatus().isWritable(), writes && waiting,
                waiting && sight.confirms(entry.getUnit()), sight.annotates(entry), takes && entry.getSetAsideReason() == null, takes && entry.getSetAsideReason() != null,
                closed && sight.reopens(entry.isCity() ? null : entry.getUnit())));
    }
}
