package org.tongzhou.core.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;

/**
 * Tells people something, as part of the work that causes it: what is rolled back was never said. For the core's own services,
 * so it has no door; the transaction is the caller's.
 */
@Dependent
public class NotificationSender {
    @Inject
    NotificationShelf shelf;
    @Inject
    Clock clock;

    /**
     * Sends one notification to each of these accounts.
     *
     * @param usernames existing accounts; each is told once
     * @param kind      what it is about, in camel case; its words are {@code notification.<kind>} in this domain's bundle
     * @param arguments what the words have gaps for; at most {@value Notification#ARGUMENTS_MAX}, each cut to
     *                  {@value Notification#ARGUMENT_MAX_CHARS} characters
     * @param href      where it leads: a path below the portal's address such as {@code /p/home}
     * @throws IllegalArgumentException if the kind has no words, the address leads out of the portal, or there are too many arguments
     */
    public void send(Collection<String> usernames, String kind, List<String> arguments, String href) {
        Instant now = clock.instant();
        Set<String> recipients = new LinkedHashSet<>(usernames);
        shelf.add(recipients.stream().map(username -> new Notification(username, kind, arguments, href, now)).toList());
        shelf.changed(recipients);
    }

    /**
     * Sends one notification to each person of an audience, with one statement for all.
     *
     * @see #send(Collection, String, List, String)
     */
    public void send(Audience audience, String kind, List<String> arguments, String href) {
        shelf.addForAll(audience, new Notification("", kind, arguments, href, clock.instant()));
    }

    /** The same for some of an audience. @return how many they are */
    public int send(AudienceCondition some, String kind, List<String> arguments, String href) {
        return shelf.addForSome(some, new Notification("", kind, arguments, href, clock.instant()));
    }

    /** Marks as read what a person was sent of this kind with these arguments: he has dealt with it where it leads. */
    public void settle(String username, String kind, List<String> arguments) {
        shelf.settle(username, kind, Notification.stored(arguments), clock.instant());
    }
}
