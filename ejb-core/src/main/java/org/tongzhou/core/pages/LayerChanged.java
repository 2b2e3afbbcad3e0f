package org.tongzhou.core.pages;

/** A layer of a page was changed. Fired inside the transaction. */
public record LayerChanged(long pageId, LayerKey key) {
}
