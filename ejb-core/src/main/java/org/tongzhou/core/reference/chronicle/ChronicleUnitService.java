package org.tongzhou.core.reference.chronicle;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.dictionary.Dictionaries;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferenceDictionaries;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * What a unit does with its chronicle: who writes notes what happened, its head confirms. Each method throws {@link NotFoundException} for what the caller
 * does not see, and {@link NotPermittedException} for what is not his to do.
 */
@Stateless
public class ChronicleUnitService {
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

    /** Notes something in the chronicle of the caller's unit. @return its id @throws RuleViolationException if its days make no sense, or the month is closed */
    @RequiresPermission(ReferencePermissions.CHRONICLE)
    public long add(@NotNull @Valid EntryDraft draft) {
        String unit = keepers.myUnit();
        keepers.require(ReferencePermissions.CHRONICLE, unit);
        dictionaries.requireChoice(ReferenceDictionaries.CHRONICLE_KINDS, draft.kind());
        ChronicleEntry entry = new ChronicleEntry(unit, keepers.me(), draft, news.today(), clock.instant());
        months.requireOpen(entry);
        entries.add(entry);
        news.changed(entry);
        return entry.getId();
    }

    /**
     * Writes on.
     *
     * @return its version
     * @throws RuleViolationException if it was sent, its days make no sense, or the month is closed
     * @throws StaleDataException if it was changed since it was seen
     */
    @RequiresPermission(ReferencePermissions.CHRONICLE)
    public int write(long id, int version, @NotNull @Valid EntryDraft draft) {
        ChronicleEntry entry = sight.lock(id);
        sight.requireWrites(entry);
        if (!draft.kind().equals(entry.getKind())) {
            dictionaries.requireChoice(ReferenceDictionaries.CHRONICLE_KINDS, draft.kind());
        }
        entry.write(version, draft, news.today(), clock.instant());
        months.requireOpen(entry);
        entries.flush();
        news.changed(entry);
        return entry.getVersion();
    }

    /** Deletes what is not confirmed and does not wait for that. */
    @RequiresPermission(ReferencePermissions.CHRONICLE)
    public void delete(long id, int version) {
        ChronicleEntry entry = sight.lock(id);
        sight.requireWrites(entry);
        entry.requireSeen(version);
        entry.requireWritable();
        acts.tell(ChronicleActs.on(ChronicleActs.DELETE, entry));
        news.forget(entry);
        entries.remove(entry);
    }

    /** Sends it to who confirms for the unit. @throws RuleViolationException if it was sent, nobody confirms for the unit, or the month is closed */
    @RequiresPermission(ReferencePermissions.CHRONICLE)
    public void send(long id, int version) {
        ChronicleEntry entry = sight.lock(id);
        sight.requireWrites(entry);
        months.enter(entry);
        entry.send(version, clock.instant());
        if (keepers.listUsernames(ReferencePermissions.CONFIRM, entry.getUnit()).isEmpty()) {
            throw new RuleViolationException("reference.noConfirmer", entry.getUnit());
        }
        done(entry, ChronicleActs.SEND);
    }

    /** Takes it back before it is confirmed, to write on. */
    @RequiresPermission(ReferencePermissions.CHRONICLE)
    public void recall(long id) {
        ChronicleEntry entry = sight.lock(id);
        sight.requireWrites(entry);
        entry.recall(clock.instant());
        entries.flush();
        news.changed(entry);
    }

    /** Makes it part of the unit's chronicle. @throws RuleViolationException if it does not wait @throws StaleDataException if it is not as it was read */
    @RequiresPermission(ReferencePermissions.CONFIRM)
    public void confirm(long id, int version) {
        ChronicleEntry entry = sight.lock(id);
        sight.requireConfirms(entry);
        months.enter(entry);
        entry.confirm(version, keepers.me().name(), clock.instant());
        done(entry, ChronicleActs.CONFIRM);
    }

    /** Gives it back to who has written it. */
    @RequiresPermission(ReferencePermissions.CONFIRM)
    public void giveBack(long id, @Words(message = "{reference.reasonMissing}")
            @Size(max = EntryNote.TEXT_MAX_CHARS, message = "{reference.noteTooLong}") String reason) {
        ChronicleEntry entry = sight.lock(id);
        sight.requireConfirms(entry);
        entry.giveBack(reason, clock.instant());
        done(entry, ChronicleActs.RETURN);
    }

    private void done(ChronicleEntry entry, String act) {
        entries.flush();
        acts.tell(ChronicleActs.on(act, entry));
        news.changed(entry);
    }

    /** Adds a note to what is confirmed, whether its month is closed or not. */
    @RequiresPermission(ReferencePermissions.CONFIRM)
    public void annotate(long id, @Words(message = "{reference.noteEmpty}")
            @Size(max = EntryNote.TEXT_MAX_CHARS, message = "{reference.noteTooLong}") String note) {
        ChronicleEntry entry = sight.lock(id);
        sight.requireConfirms(entry);
        entry.requireConfirmed();
        entries.add(new EntryNote(entry, note, keepers.me(), clock.instant()));
        acts.tell(ChronicleActs.on(ChronicleActs.ANNOTATE, entry).with("reason", note));
        news.changed(entry);
    }

    /** Closes a month of a unit's chronicle. @throws RuleViolationException if it is not over, is closed, or something waits to be confirmed in it */
    @RequiresPermission(ReferencePermissions.CONFIRM)
    public void closeMonth(@NotNull @Size(max = KeeperScope.UNIT_MAX_CHARS) String unit, @NotNull YearMonth month) {
        if (!sight.confirms(unit)) {
            throw new NotPermittedException("reference.notKeeper", unit);
        }
        months.close(new ClosedMonth(unit, month, keepers.me(), clock.instant()), unit, month, YearMonth.from(news.today()));
        acts.tell(ChronicleActs.close(unit, month));
    }
}
