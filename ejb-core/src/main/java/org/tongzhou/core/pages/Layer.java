package org.tongzhou.core.pages;

import java.time.Instant;
import java.util.Map;

/**
 * A layer of a page as it is stored.
 *
 * @param id of its row, 0 if it was never changed
 * @param number how often it was changed
 * @param windows the portlets of its own windows, also of those it does not show any more, by window id
 * @param changedAt null if it was never changed
 */
record Layer(LayerKey key, long id, int number, Arrangement arrangement, Map<Long, PortletReference> windows,
    Instant changedAt, String changedBy) {

    Layer {
        windows = Map.copyOf(windows);
    }

    static Layer untouched(LayerKey key) {
        return new Layer(key, 0, 0, Arrangement.NONE, Map.of(), null, "");
    }

    Layer with(Arrangement other, Map<Long, PortletReference> itsWindows) {
        return new Layer(key, id, number, other, itsWindows, changedAt, changedBy);
    }

    boolean isPersonal() {
        return key.kind() == LayerKind.PERSONAL;
    }
}
