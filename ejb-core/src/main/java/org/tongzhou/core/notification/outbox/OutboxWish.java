package org.tongzhou.core.notification.outbox;

import java.io.Serializable;

/** Whether somebody is told of a kind of notification by a way, too. */
public record OutboxWish(Way way, String kind, boolean wanted) implements Serializable {
}
