package org.tongzhou.core.pages;

import static java.util.function.Predicate.not;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;
import org.tongzhou.core.pages.LayerShelf.SharedLayers;
import org.tongzhou.core.pages.PageEntry.LayerEntry;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/** Takes the portal's pages out of files that were read and found good, and gives them out for files. Checks no caller. */
@Dependent
class PageFiles {
    private final PageRepository pages;
    private final LayerStore store;
    private final LayerShelf shelf;
    private final Event<PagesChanged> changed;

    @Inject
    PageFiles(PageRepository pages, LayerStore store, LayerShelf shelf, Event<PagesChanged> changed) {
        this.pages = pages;
        this.store = store;
        this.shelf = shelf;
        this.changed = changed;
    }

    ImportReport importPages(List<PageEntry> entries, String by) {
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        Set<PortletReference> portlets = new LinkedHashSet<>();
        int nextOrdinal = pages.lastOrdinal() + 1;
        for (PageEntry entry : entries) {
            Optional<Page> known = pages.find(entry.name());
            Page page = known.isPresent() ? known.get() : Page.ofPortal(entry.name(), nextOrdinal++);
            page.describe(entry.title(), entry.roles(), entry.mustStay());
            if (known.isEmpty()) {
                pages.add(page);
            }
            (known.isPresent() ? updated : created).add(entry.name());
            arrange(page, entry, by);
            entry.windows().stream().map(WindowEntry::portlet).forEach(portlets::add);
            layers(entry).forEach(layer -> layer.windows().stream().filter(not(WindowEntry::isReference))
                .map(WindowEntry::portlet).forEach(portlets::add));
        }
        Set<String> names = new HashSet<>(created);
        names.addAll(updated);
        changed.fire(new PagesChanged(names));
        return new ImportReport(created, updated, List.copyOf(portlets), List.of());
    }

    private static List<LayerEntry> layers(PageEntry entry) {
        return entry.layers() == null ? List.of() : entry.layers();
    }

    private void arrange(Page page, PageEntry entry, String by) {
        Map<String, Long> ids = new HashMap<>();
        LayerKey portal = LayerKey.portal(page.getName());
        store.replace(page.getId(), portal, arrangement(page.getId(), portal, entry.windows(), Set.of(), ids), by, "");
        if (entry.layers() == null) {
            return;
        }
        Set<LayerKey> described = new HashSet<>(Set.of(portal));
        for (LayerEntry layer : entry.layers()) {
            LayerKey key = new LayerKey(page.getName(), layer.kind(), layer.owner());
            described.add(key);
            store.replace(page.getId(), key, arrangement(page.getId(), key, layer.windows(), layer.removed(), ids), by, "");
        }
        shelf.shared(page.getId(), page.getName()).layers().keySet().stream().filter(not(described::contains))
            .forEach(key -> store.replace(page.getId(), key, Arrangement.NONE, by, ""));
    }

    /**
     * The arrangement that the entries describe. The n-th entry of a portlet is the n-th window of that portlet that the layer
     * shows so far, in reading order.
     *
     * @param ids the windows' ids by their keys in the file; grows
     */
    private Arrangement arrangement(long pageId, LayerKey key, List<WindowEntry> entries, Set<String> removed, Map<String, Long> ids) {
        Map<PortletReference, Deque<Long>> before = shownByPortlet(store.lock(pageId, key));
        List<Placed> placed = new ArrayList<>();
        for (WindowEntry entry : inReadingOrder(entries)) {
            Long id = entry.isReference() ? ids.get(entry.key()) : before.getOrDefault(entry.portlet(), new ArrayDeque<>()).poll();
            if (id == null) {
                id = store.createWindow(pageId, key, entry.portlet());
            }
            if (!entry.key().isEmpty()) {
                ids.put(entry.key(), id);
            }
            placed.add(new Placed(id, entry.place(), entry.minimized(), entry.locks()));
        }
        return new Arrangement(true, placed, removed.stream().map(ids::get).collect(Collectors.toSet()), Creation.NONE);
    }

    private static Map<PortletReference, Deque<Long>> shownByPortlet(Layer layer) {
        Map<PortletReference, Deque<Long>> shown = new HashMap<>();
        layer.arrangement().placed().stream()
            .filter(placed -> layer.windows().containsKey(placed.window()))
            .sorted(Comparator.comparing(Placed::place, Grid.READING_ORDER_OF_PLACES).thenComparing(Placed::window))
            .forEach(placed -> shown.computeIfAbsent(layer.windows().get(placed.window()), p -> new ArrayDeque<>()).add(placed.window()));
        return shown;
    }

    private static List<WindowEntry> inReadingOrder(List<WindowEntry> entries) {
        return entries.stream()
            .sorted(Comparator.comparing(WindowEntry::place, Comparator.nullsFirst(Grid.READING_ORDER_OF_PLACES)))
            .toList();
    }

    List<PageEntry> exportPages() {
        return pages.list().stream().map(this::entry).toList();
    }

    private PageEntry entry(Page page) {
        SharedLayers shared = shelf.shared(page.getId(), page.getName());
        Set<Long> shown = shared.layers().values().stream().flatMap(layer -> ownWindows(layer).stream()).collect(Collectors.toSet());
        LayerKey portal = LayerKey.portal(page.getName());
        List<LayerEntry> layers = shared.layers().values().stream()
            .filter(layer -> !layer.key().equals(portal) && !layer.arrangement().saysNothing())
            .sorted(Comparator.comparing((Layer layer) -> layer.key().kind()).thenComparing(layer -> layer.key().owner()))
            .map(layer -> new LayerEntry(layer.key().kind(), layer.key().owner(), windows(layer, shown), removed(layer, shown)))
            .toList();
        return new PageEntry(page.getName(), page.getTitle(), page.sortedRoles(), page.isMustStay(),
            windows(shared.get(portal), shown), layers);
    }

    private static Set<Long> ownWindows(Layer layer) {
        return layer.arrangement().placed().stream().map(Placed::window)
            .filter(layer.windows()::containsKey).collect(Collectors.toSet());
    }

    /** What the layer says of windows that some layer shows; of others it says nothing that counts. */
    private static List<WindowEntry> windows(Layer layer, Set<Long> shown) {
        return layer.arrangement().placed().stream()
            .filter(placed -> shown.contains(placed.window()))
            .map(placed -> new WindowEntry(key(placed.window()), layer.windows().get(placed.window()), placed.place(),
                placed.minimized(), placed.locks()))
            .toList();
    }

    private static Set<String> removed(Layer layer, Set<Long> shown) {
        return layer.arrangement().removed().stream().filter(shown::contains).map(PageFiles::key).collect(Collectors.toSet());
    }

    private static String key(long window) {
        return "w" + window;
    }
}
