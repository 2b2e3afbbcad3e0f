package org.tongzhou.core.notification.outbox;

import java.util.Locale;

/**
 * A notification on its way to somebody.
 *
 * @param id   the same whenever the same delivery is sent again, so that who receives it twice can tell
 * @param to   the address or number
 * @param kind such as {@code noticeUrged}
 * @param text what the portal's list says, which may name titles
 * @param href where it leads, below the portal's address
 */
record OutgoingMessage(String id, String to, String kind, String text, String href, Locale locale) {
}
