package org.tongzhou.core.security;

/** An account was created, or its roles, its state or what is known of the person changed. Fired inside the transaction. */
public record AccountChanged(String username) {
}
