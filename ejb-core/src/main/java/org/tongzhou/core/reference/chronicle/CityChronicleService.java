package org.tongzhou.core.reference.chronicle;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeSet;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.dictionary.Dictionaries;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferenceDictionaries;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/** What the city's office does with the city's chronicle. */
@Stateless
public class CityChronicleService {
    private static final int SOURCES_MAX = 50;

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
    Dictionaries dictionaries;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /**
     * Makes an entry of the city's chronicle.
     *
     * @param sources the versions of the units' entries of which it is made, as they were read; empty for none
     * @return its id
     * @throws NotFoundException if there is no such entry
     * @throws RuleViolationException if one is not confirmed or was taken already, its days make no sense, or the month is closed
     * @throws StaleDataException if one was changed since it was read
     */
    @RequiresPermission(ReferencePermissions.CITY_CHRONICLE)
    public long add(@NotNull @Valid EntryDraft draft, @NotNull @Size(max = SOURCES_MAX, message = "{reference.sourcesTooMany}") Map<@NotNull Long, @NotNull Integer> sources) {
        dictionaries.requireChoice(ReferenceDictionaries.CHRONICLE_KINDS, draft.kind());
        ChronicleEntry entry = ChronicleEntry.ofCity(keepers.myUnit(), keepers.me(), draft, news.today(), clock.instant());
        months.enter(entry);
        entries.add(entry);
        for (Long id : new TreeSet<>(sources.keySet())) { // locked in one order
            ChronicleEntry source = sight.lock(id);
            source.requireSeen(sources.get(id));
            source.takeInto(entry);
            news.changed(source);
        }
        entries.flush();
        acts.tell(ChronicleActs.on(ChronicleActs.TAKE, entry).with("rows", sources.size()));
        news.changed(entry);
        return entry.getId();
    }

    /**
     * Does not take a unit's entry into the city's chronicle; its unit is told why.
     *
     * @throws NotFoundException if there is no such entry
     * @throws RuleViolationException if it is not confirmed, or was taken or set aside already
     * @throws StaleDataException if it was changed since it was seen
     */
    @RequiresPermission(ReferencePermissions.CITY_CHRONICLE)
    public void setAside(long id, int version, @Words(message = "{reference.reasonMissing}")
            @Size(max = EntryNote.TEXT_MAX_CHARS, message = "{reference.noteTooLong}") String reason) {
        ChronicleEntry entry = sight.lock(id);
        entry.setAside(version, reason, keepers.me().name());
        entries.flush();
        acts.tell(ChronicleActs.on(ChronicleActs.SET_ASIDE, entry).with("reason", reason));
        news.changed(entry);
        news.tellSetAside(entry);
    }

    /** Has an entry that was set aside wait again to be taken. @throws RuleViolationException if it was not set aside */
    @RequiresPermission(ReferencePermissions.CITY_CHRONICLE)
    public void takeUp(long id) {
        ChronicleEntry entry = sight.lock(id);
        entry.takeUp();
        entries.flush();
        acts.tell(ChronicleActs.on(ChronicleActs.TAKE_UP, entry));
        news.changed(entry);
    }

    /** Adds a note to an entry of the city's chronicle, whether its month is closed or not. */
    @RequiresPermission(ReferencePermissions.CITY_CHRONICLE)
    public void annotate(long id, @Words(message = "{reference.noteEmpty}")
            @Size(max = EntryNote.TEXT_MAX_CHARS, message = "{reference.noteTooLong}") String note) {
        ChronicleEntry entry = entries.lock(id).filter(ChronicleEntry::isCity).orElseThrow(() -> ChronicleSight.notFound(id));
        entries.add(new EntryNote(entry, note, keepers.me(), clock.instant()));
        acts.tell(ChronicleActs.on(ChronicleActs.ANNOTATE, entry).with("reason", note));
        news.changed(entry);
    }

    /** Closes a month of the city's chronicle. @throws RuleViolationException if it is not over, or closed already */
    @RequiresPermission(ReferencePermissions.CITY_CHRONICLE)
    public void closeMonth(@NotNull YearMonth month) {
        months.close(new ClosedMonth(ClosedMonth.CITY, month, keepers.me(), clock.instant()), ClosedMonth.CITY, month, YearMonth.from(news.today()));
        acts.tell(ChronicleActs.close("", month));
    }
}
