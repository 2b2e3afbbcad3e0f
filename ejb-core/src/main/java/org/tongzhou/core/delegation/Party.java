package org.tongzhou.core.delegation;

/** Somebody in a delegation, by the name of then. */
record Party(String username, String name) {
}
