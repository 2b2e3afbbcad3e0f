package org.tongzhou.core.notification.outbox;

import org.tongzhou.core.notification.NotificationKind;

/** By what a notification leaves the portal, and which kinds may: what asks somebody to act by both, what was done to an account by mail. */
public enum Way {
    MAIL, SMS;

    /** Whether a kind goes out this way as long as its reader has not said otherwise. */
    boolean isUsual(NotificationKind kind) {
        return kind.isUrging() || this == MAIL && kind.isSecurity();
    }

    /** Whether readers may choose it: not what was done to their accounts; by SMS, which costs and disturbs, what is usual alone. */
    boolean isChosen(NotificationKind kind) {
        return !kind.isSecurity() && (this == MAIL || isUsual(kind));
    }

    /** Whether it may go out this way at all. */
    boolean isPossible(NotificationKind kind) {
        return isUsual(kind) || isChosen(kind);
    }
}
