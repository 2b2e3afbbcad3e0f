package org.tongzhou.core.pages;

/**
 * A portlet window on a page, as a person or the editor of a layer has it.
 *
 * @param minimized its state where the address names none
 * @param origin the layer it belongs to
 * @param locks what the layers that were applied say about it; all false for a personal window
 */
public record WindowDetails(
    long id, PortletReference portlet, Place place, boolean minimized, LayerKind origin, Locks locks) {

    /** Whether it may be removed in a layer of this kind: always in its own, elsewhere if it need not stay. */
    public boolean removable(LayerKind editing) {
        return origin == editing || !locks.mustStay();
    }

    /** Whether it may be moved and resized in a layer of this kind. */
    public boolean movable(LayerKind editing) {
        return origin == editing || !locks.fixedPlace();
    }

    WindowDetails at(Place newPlace) {
        return new WindowDetails(id, portlet, newPlace, minimized, origin, locks);
    }
}
