package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.CommittedCache;

/** Layers as committed, remembered between requests. Called by the services of this domain alone; checks no caller. */
@ApplicationScoped
public class LayerShelf {
    private static final int MAX_PAGES = 2_000;
    private static final int MAX_PERSONAL = 20_000;

    @Inject
    ArrangementRepository arrangements;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<Long, SharedLayers> shared;
    private CommittedCache<PersonAndPage, Layer> personal;

    private record PersonAndPage(String username, long pageId) {
    }

    /** The layers of a page that belong to the office, those that were never changed left out. */
    record SharedLayers(Map<LayerKey, Layer> layers, Set<Long> windows) {
        SharedLayers {
            layers = Map.copyOf(layers);
            windows = Set.copyOf(windows);
        }

        Layer get(LayerKey key) {
            return layers.getOrDefault(key, Layer.untouched(key));
        }
    }

    @PostConstruct
    void open() {
        shared = new CommittedCache<>(transactions, MAX_PAGES);
        personal = new CommittedCache<>(transactions, MAX_PERSONAL);
    }

    public SharedLayers shared(long pageId, String pageName) {
        return shared.get(pageId, id -> Optional.of(readShared(id, pageName))).orElseThrow();
    }

    public Layer personal(long pageId, LayerKey key) {
        return personal.get(new PersonAndPage(key.owner(), pageId), id -> Optional.of(readPersonal(pageId, key))).orElseThrow();
    }

    public void changed(@Observes LayerChanged event) {
        if (event.key().kind() == LayerKind.PERSONAL) {
            personal.changed(new PersonAndPage(event.key().owner(), event.pageId()));
        } else {
            shared.changed(event.pageId());
        }
    }

    private Layer readPersonal(long pageId, LayerKey key) {
        return arrangements.find(pageId, key)
            .map(stored -> LayerStore.layer(stored, key, arrangements.listWindows(pageId, key)))
            .orElse(Layer.untouched(key));
    }

    private SharedLayers readShared(long pageId, String pageName) {
        List<PageWindow> all = arrangements.listSharedWindows(pageId);
        Map<LayerKey, Layer> layers = new LinkedHashMap<>();
        for (StoredArrangement stored : arrangements.listShared(pageId)) {
            LayerKey key = new LayerKey(pageName, stored.getLayerKind(), stored.getLayerOwner());
            layers.put(key, LayerStore.layer(stored, key, all.stream().filter(window -> window.isOf(key)).toList()));
        }
        return new SharedLayers(layers, Set.copyOf(all.stream().map(PageWindow::getId).toList()));
    }
}
