package org.tongzhou.core.pages;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.StaleDataException;

/** Changes layers: their arrangement, its history, their windows. Checks no caller. */
@Dependent
class LayerStore {
    static final int PERSONAL_VERSIONS_MAX = 20;
    /** Windows of a personal layer that were removed and wait to be deleted, or to come back. */
    private static final int PERSONAL_LEFT_MAX = 200;
    private static final String STALE = "pages.layout.stale";

    private final ArrangementRepository arrangements;
    private final PageRepository pages;
    private final Event<LayerChanged> changed;
    private final Clock clock;

    @Inject
    LayerStore(ArrangementRepository arrangements, PageRepository pages, Event<LayerChanged> changed, Clock clock) {
        this.arrangements = arrangements;
        this.pages = pages;
        this.changed = changed;
        this.clock = clock;
    }

    /** The layer as it is now; nobody else changes it until the transaction ends. */
    Layer lock(long pageId, LayerKey key) {
        return arrangements.lock(pageId, key)
            .map(stored -> layer(stored, key, arrangements.listWindows(pageId, key)))
            .orElseGet(() -> untouched(key, arrangements.listWindows(pageId, key)));
    }

    static Layer layer(StoredArrangement stored, LayerKey key, Collection<PageWindow> windows) {
        return new Layer(key, stored.getId(), stored.getNumber(), stored.arrangement(), portlets(windows),
            stored.getChangedAt(), stored.getChangedBy());
    }

    static Layer untouched(LayerKey key, Collection<PageWindow> windows) {
        return Layer.untouched(key).with(Arrangement.NONE, portlets(windows));
    }

    private static Map<Long, PortletReference> portlets(Collection<PageWindow> windows) {
        return windows.stream().collect(toMap(PageWindow::getId, PageWindow::portlet));
    }

    /** A new window of the layer, shown by nobody until an arrangement places it. */
    long createWindow(long pageId, LayerKey key, PortletReference portlet) {
        PageWindow window = new PageWindow(pages.get(pageId), key.kind(), key.owner(), portlet);
        arrangements.add(window);
        return window.getId();
    }

    /**
     * Replaces the arrangement of a layer; nothing happens if it says the same already.
     *
     * @throws StaleDataException if somebody else changes the layer at the same time
     */
    void replace(long pageId, LayerKey key, Arrangement arrangement, String by, String comment) {
        replace(pageId, key, arrangement, by, comment, number -> true);
    }

    /**
     * Replaces the arrangement of a layer that is still as it was locked: a layer without a row could not be, and may have got one
     * since.
     *
     * @throws StaleDataException if somebody else has changed the layer since, or does at the same time
     */
    void replace(long pageId, Layer before, Arrangement arrangement, String by, String comment) {
        replace(pageId, before.key(), arrangement, by, comment, number -> number == before.number());
    }

    private void replace(long pageId, LayerKey key, Arrangement arrangement, String by, String comment, IntPredicate expected) {
        try {
            StoredArrangement stored = arrangements.lock(pageId, key).orElse(null);
            if (stored != null && !expected.test(stored.getNumber())) {
                throw new StaleDataException(STALE);
            }
            Instant now = clock.instant();
            if (stored == null) {
                stored = new StoredArrangement(pageId, key, now, by);
                arrangements.add(stored);
            } else if (stored.arrangement().equals(arrangement)) {
                return;
            }
            stored.replace(arrangement, now, by);
            List<PageWindow> windows = arrangements.listWindows(pageId, key);
            keepVersion(stored, key, ownWindows(arrangement, windows), comment);
            retire(windows, stored, now);
            arrangements.flush();
        } catch (PersistenceException e) {
            throw asStale(e);
        }
        changed.fire(new LayerChanged(pageId, key));
    }

    /**
     * Keeps a person's state of one window without a new version.
     *
     * @throws StaleDataException if the layer is being changed at the same time
     */
    void minimize(long pageId, LayerKey key, long window, boolean minimized, String by) {
        try {
            StoredArrangement stored = arrangements.lock(pageId, key).orElse(null);
            if (stored == null) {
                stored = new StoredArrangement(pageId, key, clock.instant(), by);
                arrangements.add(stored);
            }
            stored.keep(stored.arrangement().withMinimized(window, minimized));
            arrangements.flush();
        } catch (PersistenceException e) {
            throw asStale(e);
        }
        changed.fire(new LayerChanged(pageId, key));
    }

    private static RuntimeException asStale(PersistenceException failure) {
        if (!Conflicts.isConflict(failure)) {
            return failure;
        }
        StaleDataException stale = new StaleDataException(STALE);
        stale.initCause(failure);
        return stale;
    }

    private static int ownWindows(Arrangement arrangement, List<PageWindow> windows) {
        return (int) windows.stream().filter(window -> arrangement.find(window.getId()).isPresent()).count();
    }

    private void keepVersion(StoredArrangement stored, LayerKey key, int windows, String comment) {
        arrangements.add(new ArrangementVersion(stored, windows, comment));
        if (key.kind() == LayerKind.PERSONAL) {
            arrangements.deleteVersionsUntil(stored.getId(), stored.getNumber() - PERSONAL_VERSIONS_MAX);
        }
    }

    /** Notes which windows the layer shows. Of a person's, only so many are kept that it does not show. */
    private void retire(List<PageWindow> windows, StoredArrangement stored, Instant now) {
        Set<Long> named = new HashSet<>();
        stored.arrangement().placed().forEach(placed -> named.add(placed.window()));
        List<PageWindow> gone = windows.stream().filter(window -> !named.contains(window.getId())).toList();
        windows.stream().filter(window -> named.contains(window.getId())).forEach(PageWindow::stay);
        gone.forEach(window -> window.leave(now));
        if (stored.getLayerKind() == LayerKind.PERSONAL && gone.size() > PERSONAL_LEFT_MAX) {
            Set<Long> kept = arrangements.windowsNamed(stored);
            arrangements.removeAll(gone.stream().filter(window -> !kept.contains(window.getId()))
                .limit(gone.size() - PERSONAL_LEFT_MAX).toList());
        }
    }
}
