package org.tongzhou.core.security;

/**
 * Whose it is to open, shut and mend an account: the administrator's of its owner's unit, the city's, or, of the three administrators'
 * accounts, the operator's by commands. Words: {@code security.keeper.<name>}.
 */
public enum AccountKeeper {
    UNIT, CITY, OPERATOR
}
