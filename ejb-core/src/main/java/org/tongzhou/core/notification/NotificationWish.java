package org.tongzhou.core.notification;

import java.io.Serializable;

/**
 * Whether somebody is told of a kind of notification.
 *
 * @param kind such as {@code pageShared}
 * @param told whether it counts as unread; else it stands in the list as read
 */
public record NotificationWish(String kind, boolean told) implements Serializable {
}
