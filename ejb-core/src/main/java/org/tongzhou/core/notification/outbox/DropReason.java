package org.tongzhou.core.notification.outbox;

/** Why something did not go out: it was read in the portal before, is too old, its reader has no account any more, or no address. */
public enum DropReason {
    READ, OLD, DISABLED, NO_ADDRESS
}
