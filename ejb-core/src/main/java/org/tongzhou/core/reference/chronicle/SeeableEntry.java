package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;

/** Who sees an entry, by the rules of {@link ChronicleReader}. */
@Dependent
public class SeeableEntry implements SeeableThing {
    private final ChronicleRepository entries;
    private final UnitSections sections;
    private final Keepers keepers;
    private final People people;

    @Inject
    SeeableEntry(ChronicleRepository entries, UnitSections sections, Keepers keepers, People people) {
        this.entries = entries;
        this.sections = sections;
        this.keepers = keepers;
        this.people = people;
    }

    @Override
    public String kind() {
        return SearchableEntry.KIND;
    }

    @Override
    public List<Found> find(String text) {
        return entries.listMeant(text, Found.number(text), FOUND_MAX).stream().map(SeeableEntry::found).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return entries.find(id).map(entry -> found(entry).label());
    }

    private static Found found(ChronicleEntry entry) {
        boolean read = entry.isCity() || entry.getStatus() == EntryStatus.CONFIRMED;
        return read ? new Found(entry.getId(), ChronicleNews.title(entry), entry.getUnit() + ' ' + entry.getDay()) : Found.unread(entry.getId(), entry.getUnit());
    }

    @Override
    public List<Sight> listSights(long id) {
        ChronicleEntry entry = entries.find(id).orElseThrow(() -> ChronicleSight.notFound(id));
        if (entry.isCity()) {
            return List.of(Sight.ofEverybody("reference.seen.everybody"));
        }
        List<Sight> sights = new ArrayList<>(keepers.listSights(ReferencePermissions.CHRONICLE, entry.getUnit()));
        if (entry.getStatus() != EntryStatus.DRAFT) {
            sights.addAll(keepers.listSights(ReferencePermissions.CONFIRM, entry.getUnit()));
        }
        if (entry.getStatus() == EntryStatus.CONFIRMED) {
            people.listUsernames(Audience.ofUnits(sections.listLabels(entry.getUnit()))).forEach(username -> sights.add(Sight.ofAccount(username, "reference.seen.unit")));
            people.listUsernames(ReferencePermissions.CITY_CHRONICLE).forEach(username -> sights.add(Sight.ofAccount(username, "reference.seen.editor")));
        }
        return sights;
    }
}
