package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;

/** Who sees which items: who writes for their units all, others what is published and opened to them. */
@Dependent
class ItemSight {
    @Inject
    ItemRepository items;
    @Inject
    Keepers keepers;

    /** The caller. */
    ItemReader reader(Shelf shelf) {
        KeeperScope keeping = keepers.scope(shelf.permission());
        Set<String> labels = new HashSet<>(List.of(keepers.mySection(), keepers.myUnit()));
        labels.remove("");
        return new ItemReader(labels, shelf.isWrittenBySections() ? with(keeping, keepers.mySection()) : keeping, keeping);
    }

    private static KeeperScope with(KeeperScope scope, String section) {
        Set<String> units = new HashSet<>(scope.units());
        if (!section.isEmpty()) {
            units.add(section);
        }
        return new KeeperScope(scope.all(), units);
    }

    /** For what the caller writes something new; empty for an account of no unit. */
    String home(Shelf shelf) {
        return shelf.isWrittenBySections() ? keepers.mySection() : keepers.myUnit();
    }

    boolean sees(Item item) {
        return reader(item.getShelf()).sees(item);
    }

    /** @throws NotFoundException if there is none that the caller sees */
    Item get(long id) {
        return items.find(id).filter(this::sees).orElseThrow(() -> notFound(id));
    }

    /** The same, locked until the transaction ends. @throws NotPermittedException if the caller does not write for its unit */
    Item lock(long id) {
        get(id);
        Item item = items.lock(id).filter(this::sees).orElseThrow(() -> notFound(id));
        requireWrites(item.getShelf(), item.getUnit());
        return item;
    }

    /** @throws NotPermittedException if the caller does not write for the unit */
    void requireWrites(Shelf shelf, String unit) {
        if (!reader(shelf).writing().covers(unit)) {
            throw new NotPermittedException("reference.notKeeper", unit);
        }
    }

    static NotFoundException notFound(long id) {
        return new NotFoundException("reference.itemNotFound", id);
    }
}
