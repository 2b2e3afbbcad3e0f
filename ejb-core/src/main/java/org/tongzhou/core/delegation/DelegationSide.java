package org.tongzhou.core.delegation;

/** Whose delegations are listed: what the caller has others do, what others have him do, and those of the people he keeps. */
public enum DelegationSide {
    MINE, TO_ME, STAFF
}
