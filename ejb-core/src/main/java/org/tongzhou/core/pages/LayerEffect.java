package org.tongzhou.core.pages;

/**
 * Whom a change of a layer would reach.
 *
 * @param people who see the page in this layer
 * @param arranged how many of these arranged the page themselves
 */
public record LayerEffect(long people, long arranged, LayoutComparison change) {
}
