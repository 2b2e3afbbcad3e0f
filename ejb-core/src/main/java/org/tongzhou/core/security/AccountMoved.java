package org.tongzhou.core.security;

/** Somebody has left a unit for another, not because it is called otherwise now. Either may be empty. Fired inside the transaction. */
public record AccountMoved(String username, String oldUnit, String newUnit) {
}
