package org.tongzhou.core.pages;

/** A person's preferences of a window were replaced. Fired inside the transaction. */
public record PreferencesChanged(String username, long pageId, long windowId) {
}
