package org.tongzhou.core.pages;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.RequiresPermission;

/** Deletes what was kept for a while only: windows that no layer shows, people's deleted pages, offers without an answer. */
@Stateless
public class PageCleaning {
    static final Duration KEPT = Duration.ofDays(30);
    private static final Logger LOG = System.getLogger(PageCleaning.class.getName());

    @Inject
    PageRepository pages;
    @Inject
    ArrangementRepository arrangements;
    @Inject
    ShareRepository shares;
    @Inject
    Clock clock;

    /** Every night; each node of a cluster may do it. */
    @Schedule(hour = "3", minute = "20", persistent = false)
    void everyNight() {
        deleteOutdated();
    }

    /** Deletes what has been kept for more than 30 days. A second time there is nothing left to do. */
    @RequiresPermission(PagePermissions.MANAGE)
    public void deleteOutdated() {
        Instant before = clock.instant().minus(KEPT);
        List<Page> deleted = pages.listDeletedBefore(before);
        deleted.forEach(pages::remove);
        int offers = shares.deleteOffersBefore(before);
        shares.deleteUnoffered();
        int windows = deleteWindows(before);
        LOG.log(Level.INFO, "{0} deleted pages, {1} windows, {2} unanswered offers cleaned up", deleted.size(), windows, offers);
    }

    /** A window that a kept version of its layer names may still come back. */
    private int deleteWindows(Instant before) {
        record PageAndLayer(long page, LayerKind kind, String owner) {
        }
        Map<PageAndLayer, Set<Long>> named = new HashMap<>();
        List<PageWindow> outdated = arrangements.listWindowsLeftBefore(before).stream()
            .filter(window -> !named.computeIfAbsent(
                new PageAndLayer(window.getPageId(), window.getLayerKind(), window.getLayerOwner()),
                layer -> arrangements.windowsNamed(layer.page(), layer.kind(), layer.owner())).contains(window.getId()))
            .toList();
        arrangements.removeAll(outdated);
        return outdated.size();
    }
}
