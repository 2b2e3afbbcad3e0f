package org.tongzhou.core.notification.outbox;

import org.tongzhou.core.security.PersonAddress;

/** What brings notifications to people outside of the portal. There is one for each {@link Way}. */
interface Channel {
    Way way();

    /** Whether the office has set it up; nothing is meant to go out by it before. */
    boolean isConfigured(OutboxSettings settings);

    /** Where it reaches somebody; null if it does not. */
    String address(PersonAddress person);

    /** @throws SendingException if it was not accepted; it may be sent again */
    void send(OutgoingMessage message, OutboxSettings settings) throws SendingException;
}
