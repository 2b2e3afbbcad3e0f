package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.pages.Arrangement.Placed;

/** Notifies people of a layer of windows that were pushed to them. */
@Dependent
class LayerNews {
    private final NotificationSender notifications;

    @Inject
    LayerNews(NotificationSender notifications) {
        this.notifications = notifications;
    }

    void tell(LayerAudience audience, LayerKey key, Arrangement before, Arrangement after) {
        Set<Long> fresh = pushed(after);
        fresh.removeAll(pushed(before));
        if (!fresh.isEmpty()) {
            PageInfo page = audience.page();
            notifications.send(audience.of(key), "windowsPushed",
                List.of(page.title(), String.valueOf(fresh.size())), "/p/" + page.name());
        }
    }

    private static Set<Long> pushed(Arrangement arrangement) {
        Set<Long> windows = new HashSet<>();
        arrangement.placed().stream().filter(placed -> placed.locks().pushed()).map(Placed::window).forEach(windows::add);
        return windows;
    }
}
