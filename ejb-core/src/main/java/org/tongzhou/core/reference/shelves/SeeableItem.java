package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;

/** Who sees an item: whom it is opened to once it is published, who writes for its section, and its keepers. */
@Dependent
public class SeeableItem implements SeeableThing {
    private final ItemRepository items;
    private final UnitSections sections;
    private final Keepers keepers;
    private final People people;

    @Inject
    SeeableItem(ItemRepository items, UnitSections sections, Keepers keepers, People people) {
        this.items = items;
        this.sections = sections;
        this.keepers = keepers;
        this.people = people;
    }

    @Override
    public String kind() {
        return ItemFileOwner.KIND;
    }

    @Override
    public List<Found> find(String text) {
        return items.listMeant(text, Found.number(text), FOUND_MAX).stream().map(SeeableItem::found).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return items.find(id).map(item -> found(item).label());
    }

    private static Found found(Item item) {
        return item.isPublished() ? new Found(item.getId(), item.getTitle(), item.getUnit() + ' ' + item.getDay()) : Found.unread(item.getId(), item.getUnit());
    }

    @Override
    public List<Sight> listSights(long id) {
        Item item = items.find(id).orElseThrow(() -> ItemSight.notFound(id));
        List<Sight> sights = new ArrayList<>();
        if (item.isPublished() && item.getOpening() == Opening.EVERYBODY) {
            sights.add(Sight.ofEverybody("reference.seen.everybody"));
        } else if (item.isPublished()) {
            people.listUsernames(Audience.ofUnits(SearchableItems.readers(item, sections)))
                .forEach(username -> sights.add(Sight.ofAccount(username, "reference.seen.unit")));
        }
        if (item.getShelf().isWrittenBySections()) {
            people.listUsernames(Audience.ofUnits(List.of(item.getUnit()))).forEach(username -> sights.add(Sight.ofAccount(username, "reference.seen.section")));
        }
        sights.addAll(keepers.listSights(item.getShelf().permission(), item.getUnit()));
        return sights;
    }
}
