package org.tongzhou.core.pages;

/**
 * What a layer says about a window for the layers above it.
 *
 * @param mustStay no layer above may remove it
 * @param fixedPlace no layer above may move or resize it
 * @param pushed it is shown also to those who arranged the page before it came; they may remove it
 */
public record Locks(boolean mustStay, boolean fixedPlace, boolean pushed) {
    public static final Locks NONE = new Locks(false, false, false);

    /** These and the other's: a layer above adds locks and takes none away. */
    Locks and(Locks other) {
        return new Locks(mustStay || other.mustStay, fixedPlace || other.fixedPlace, pushed || other.pushed);
    }

    boolean locked() {
        return mustStay || fixedPlace;
    }
}
