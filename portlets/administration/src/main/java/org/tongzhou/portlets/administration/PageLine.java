package org.tongzhou.portlets.administration;

import java.time.Instant;
import java.util.List;

import org.tongzhou.core.pages.PortalPage;

/**
 * A page in the administrator's list.
 *
 * @param place among the tabs, counted from 1
 * @param audience roles that see it, in words; empty for everybody
 * @param changed when its layout was last changed, in words; empty if never
 */
public record PageLine(PortalPage page, int place, List<String> audience, String changed, String changedBy) {
    public String name() {
        return page.name();
    }

    public String title() {
        return page.title();
    }

    /** When its layout was last changed; long ago if never. */
    Instant changedAt() {
        return page.changedAt() == null ? Instant.EPOCH : page.changedAt();
    }
}
