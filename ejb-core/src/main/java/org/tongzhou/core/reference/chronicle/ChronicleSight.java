package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;

/**
 * Who sees which entries: everybody the city's; a unit's that are confirmed its people, who writes or confirms for it and the city's editors; what is not
 * confirmed who writes, and from when it was sent who confirms.
 */
@Dependent
class ChronicleSight {
    @Inject
    ChronicleRepository entries;
    @Inject
    Keepers keepers;
    @Inject
    CurrentUser currentUser;

    boolean isEditor() {
        return currentUser.isPermitted(ReferencePermissions.CITY_CHRONICLE);
    }

    boolean writes(String unit) {
        return keepers.scope(ReferencePermissions.CHRONICLE).covers(unit);
    }

    /** The city's book is no unit's, however far a right reaches. */
    boolean confirms(String unit) {
        return !ClosedMonth.CITY.equals(unit) && keepers.scope(ReferencePermissions.CONFIRM).covers(unit);
    }

    /** The caller. */
    ChronicleReader reader() {
        return new ChronicleReader(isEditor(), keepers.myUnit(), keepers.scope(ReferencePermissions.CHRONICLE), keepers.scope(ReferencePermissions.CONFIRM));
    }

    /** The units whose chronicles have something for the caller to read. */
    List<String> listUnits() {
        return entries.listUnits().stream().filter(reader()::reads).toList();
    }

    private boolean sees(ChronicleEntry entry) {
        return entry.isCity() || reader().sees(entry);
    }

    /** @throws NotFoundException if there is none that the caller sees */
    ChronicleEntry get(long id) {
        return entries.find(id).filter(this::sees).orElseThrow(() -> notFound(id));
    }

    /** The same, locked until the transaction ends. */
    ChronicleEntry lock(long id) {
        return entries.lock(id).filter(this::sees).orElseThrow(() -> notFound(id));
    }

    static NotFoundException notFound(long id) {
        return new NotFoundException("reference.entryNotFound", id);
    }

    /** @throws NotPermittedException if the caller does not write for the entry's unit */
    void requireWrites(ChronicleEntry entry) {
        if (entry.isCity()) {
            throw new NotPermittedException("reference.notKeeper", entry.getUnit());
        }
        keepers.require(ReferencePermissions.CHRONICLE, entry.getUnit());
    }

    void requireConfirms(ChronicleEntry entry) {
        if (entry.isCity()) {
            throw new NotPermittedException("reference.notKeeper", entry.getUnit());
        }
        keepers.require(ReferencePermissions.CONFIRM, entry.getUnit());
    }

    /** Whether the caller decides whether a unit's entry is taken into the city's chronicle, as it was not yet. */
    boolean takes(ChronicleEntry entry) {
        return isEditor() && !entry.isCity() && entry.getStatus() == EntryStatus.CONFIRMED && entry.getCityEntryId() == null;
    }

    /** Who may open a closed month again: who may close it, and the city's office. @param unit null for the city's chronicle */
    boolean reopens(String unit) {
        return isEditor() || unit != null && confirms(unit);
    }

    /** Who may add notes to an entry: who confirms for its unit, or edits the city's. */
    boolean annotates(ChronicleEntry entry) {
        return entry.getStatus() == EntryStatus.CONFIRMED && (entry.isCity() ? isEditor() : confirms(entry.getUnit()));
    }
}
