package org.tongzhou.core.pages;

/**
 * The four layers (层) that a page is arranged in, from the ground up: each applies to what those below it give. In a section its
 * unit's layer comes first, then its own, so that the nearer one counts.
 */
public enum LayerKind { PORTAL, UNIT, ROLE, PERSONAL }
