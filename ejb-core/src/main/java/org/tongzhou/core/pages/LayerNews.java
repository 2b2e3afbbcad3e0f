package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.pages.Arrangement.Placed;

/** Tells people of a layer about windows that were pushed to them. */
@Dependent
class LayerNews {
    private final Event<WindowsPushed> pushed;

    @Inject
    LayerNews(Event<WindowsPushed> pushed) {
        this.pushed = pushed;
    }

    void tell(LayerAudience audience, LayerKey key, Arrangement before, Arrangement after) {
        Set<Long> fresh = pushed(after);
        fresh.removeAll(pushed(before));
        if (!fresh.isEmpty()) {
            pushed.fire(new WindowsPushed(audience.page().name(), audience.page().title(), fresh.size(), audience.of(key)));
        }
    }

    private static Set<Long> pushed(Arrangement arrangement) {
        Set<Long> windows = new HashSet<>();
        arrangement.placed().stream().filter(placed -> placed.locks().pushed()).map(Placed::window).forEach(windows::add);
        return windows;
    }
}
