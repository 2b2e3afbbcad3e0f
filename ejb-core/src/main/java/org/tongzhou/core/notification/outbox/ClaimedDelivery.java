package org.tongzhou.core.notification.outbox;

/** A delivery that is being sent. @param attempt which attempt it is, the first is 1 */
public record ClaimedDelivery(long id, int attempt, MeantMessage message) {
}
