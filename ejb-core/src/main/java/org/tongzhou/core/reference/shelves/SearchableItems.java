package org.tongzhou.core.reference.shelves;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RichText;

/** Published items of a shelf are found by whom they are opened to, by their days; base of a bean for each shelf. */
abstract class SearchableItems implements Searchable {
    @Inject
    ItemRepository items;
    @Inject
    Attachments attachments;
    @Inject
    UnitSections sections;
    private final Shelf shelf;

    SearchableItems(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String kind() {
        return shelf.searchKind();
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        List<Long> ids = keys.stream().map(Long::valueOf).toList();
        Map<Long, List<StoredFile>> files = attachments.listStored(ItemFileOwner.KIND, ids, Set.of());
        return items.listPublished(shelf, ids).stream().map(item -> document(item).having(files.getOrDefault(item.getId(), List.of()))).toList();
    }

    private SearchDocument document(Item item) {
        String text = Stream.concat(Stream.of(item.facts(), RichText.words(item.getBody())), item.getCaptions().values().stream()).collect(Collectors.joining("\n"));
        return new SearchDocument(kind(), item.getId().toString(), title(item), text, item.getUnit(), item.getCreator() == null ? "" : item.getCreator(),
            item.getDay().atStartOfDay(OfficeZone.ID).toInstant(), ItemAddress.of(shelf, item.getId()), sights(item));
    }

    /** Who finds it is told, too, that it was not gone over. */
    private static String title(Item item) {
        return item.isUnreviewed() ? Messages.text(Locale.SIMPLIFIED_CHINESE, "reference.unreviewedTitle", item.getTitle()) : item.getTitle();
    }

    private Set<SearchSight> sights(Item item) {
        if (item.getOpening() == Opening.EVERYBODY) {
            return Set.of(SearchSight.EVERYBODY);
        }
        return readers(item, sections).stream().map(SearchSight::ofUnit).collect(Collectors.toSet());
    }

    /** The units and sections whose people read one that is not opened to everybody. */
    static Set<String> readers(Item item, UnitSections sections) {
        Set<String> units = new HashSet<>(item.getUnits());
        units.add(item.getUnit());
        return sections.listLabels(units);
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return items.listPublishedIds(shelf, after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
