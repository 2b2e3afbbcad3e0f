package org.tongzhou.core.pages;

/** The four layers (层) that a page is arranged in, from the ground up: each applies to what those below it give. */
public enum LayerKind { PORTAL, UNIT, ROLE, PERSONAL }
