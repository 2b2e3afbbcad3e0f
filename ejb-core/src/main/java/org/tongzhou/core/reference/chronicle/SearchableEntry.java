package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;
import org.tongzhou.core.shared.OfficeZone;

/** What is confirmed in chronicles is found, by its day: the city's by everybody, a unit's by the unit and its sections. */
@Dependent
public class SearchableEntry implements Searchable {
    static final String KIND = "reference.entry";

    @Inject
    ChronicleRepository entries;
    @Inject
    UnitSections sections;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        List<ChronicleEntry> found = entries.listConfirmed(keys.stream().map(Long::valueOf).toList());
        Map<Long, List<EntryNoteRow>> notes = entries.listNotes(found.stream().map(ChronicleEntry::getId).toList());
        return found.stream().map(entry -> document(entry, notes.getOrDefault(entry.getId(), List.of()))).toList();
    }

    private SearchDocument document(ChronicleEntry entry, List<EntryNoteRow> notes) {
        EntryRow row = entry.row();
        String text = Stream.concat(Stream.of(entry.getText(), row.place(), row.people()), notes.stream().map(EntryNoteRow::text)).filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
        return new SearchDocument(KIND, entry.getId().toString(), entry.getDay() + " " + ChronicleNews.title(entry), text, entry.getUnit(), row.authorName(),
            entry.getDay().atStartOfDay(OfficeZone.ID).toInstant(), ChronicleAddress.of(entry.getId()), sights(entry));
    }

    private Set<SearchSight> sights(ChronicleEntry entry) {
        return entry.isCity() ? Set.of(SearchSight.EVERYBODY)
            : new HashSet<>(sections.listLabels(entry.getUnit()).stream().map(SearchSight::ofUnit).toList());
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return entries.listConfirmedIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
