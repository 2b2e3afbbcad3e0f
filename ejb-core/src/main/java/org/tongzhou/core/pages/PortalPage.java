package org.tongzhou.core.pages;

import java.time.Instant;
import java.util.List;

/**
 * A page of the portal in the administrator's list.
 *
 * @param roles who see it, sorted; empty for everybody
 * @param mustStay whether nobody may hide it
 * @param windows how many its layers hold together
 * @param layers how many layers arrange it, the portal's included
 * @param changedAt when a layer was last changed, null if none ever was
 * @param changedBy the user who did; empty if nobody
 */
public record PortalPage(String name, String title, List<String> roles, boolean mustStay, int windows, int layers,
    Instant changedAt, String changedBy) {

    public PortalPage {
        roles = List.copyOf(roles);
    }
}
