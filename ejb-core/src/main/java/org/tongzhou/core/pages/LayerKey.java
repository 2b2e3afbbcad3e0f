package org.tongzhou.core.pages;

import java.util.Objects;

/**
 * Names a layer of a page.
 *
 * @param page the page's name
 * @param owner empty for the portal's layer, else the name of the unit, the role or the user
 */
public record LayerKey(String page, LayerKind kind, String owner) {
    static final int OWNER_MAX_CHARS = 120;

    /** @throws IllegalArgumentException if only one of the portal's layer and an empty owner is given */
    public LayerKey {
        Objects.requireNonNull(page);
        if ((kind == LayerKind.PORTAL) != owner.isEmpty()) {
            throw new IllegalArgumentException("no layer: %s of \"%.120s\"".formatted(kind, owner));
        }
    }

    public static LayerKey portal(String page) {
        return new LayerKey(page, LayerKind.PORTAL, "");
    }

    public static LayerKey personal(String page, String username) {
        return new LayerKey(page, LayerKind.PERSONAL, username);
    }
}
