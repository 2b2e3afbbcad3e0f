package org.tongzhou.core.notification.outbox;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationWords;
import org.tongzhou.core.security.PeopleAddresses;
import org.tongzhou.core.security.PersonAddress;

/**
 * Sends what is due, some at a time. Each node of a cluster does: who claims a delivery first sends it. A node that goes down between sending and noting
 * it leaves a claim that ends, so that it is sent twice rather than never; by its id who receives it can tell.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class OutboxDelivery {
    private static final Logger LOG = System.getLogger(OutboxDelivery.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    OutboxDesk desk;
    @Inject
    PeopleAddresses addresses;
    @Inject
    NotificationWords words;
    @Inject
    @Any
    Instance<Channel> channels;
    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void sendDue() {
        deliver(clock.instant());
    }

    /** Sends what is due at a moment. What cannot be reached is left alone until the next time. */
    public void deliver(Instant now) {
        OutboxSettings settings = OutboxSettings.read();
        channels.stream().filter(channel -> channel.isConfigured(settings)).forEach(channel -> deliver(channel, settings, now));
    }

    private void deliver(Channel channel, OutboxSettings settings, Instant now) {
        for (long id : desk.listDue(channel.way(), now, AT_ONCE)) {
            Optional<ClaimedDelivery> claimed = desk.claim(id, now);
            if (claimed.isPresent() && !attempt(claimed.get(), channel, settings, now)) {
                return;
            }
        }
    }

    /** @return whether the channel can be reached */
    private boolean attempt(ClaimedDelivery claimed, Channel channel, OutboxSettings settings, Instant now) {
        try {
            deliver(claimed, channel, settings, now);
            return true;
        } catch (SendingException e) {
            LOG.log(Level.WARNING, "delivery {0} by {1} was not accepted at attempt {2}: {3}", claimed.id(), channel.way(), claimed.attempt(), e.getMessage());
            desk.note(claimed, delivery -> delivery.failed(e.getMessage(), now));
            return !e.isUnreachable();
        } catch (RuntimeException e) { // others go out all the same
            LOG.log(Level.ERROR, "delivery " + claimed.id() + " cannot be sent", e);
            desk.note(claimed, delivery -> delivery.failed(e.getClass().getName(), now));
            return true;
        }
    }

    private void deliver(ClaimedDelivery claimed, Channel channel, OutboxSettings settings, Instant now) throws SendingException {
        Optional<PersonAddress> person = addresses.find(claimed.message().username());
        String address = person.map(channel::address).orElse(null);
        DropReason needless = needless(claimed.message(), person.isPresent(), address, now);
        if (needless == null) {
            channel.send(message(claimed, address, person.orElseThrow().locale()), settings);
            desk.note(claimed, delivery -> delivery.sent(now));
        } else {
            desk.note(claimed, delivery -> delivery.drop(needless, now));
        }
    }

    private static DropReason needless(MeantMessage message, boolean enabled, String address, Instant now) {
        if (message.row().read()) {
            return DropReason.READ;
        }
        if (message.row().sentAt().plus(Delivery.LIFE).isBefore(now)) {
            return DropReason.OLD;
        }
        if (!enabled) {
            return DropReason.DISABLED;
        }
        return address == null ? DropReason.NO_ADDRESS : null;
    }

    private OutgoingMessage message(ClaimedDelivery claimed, String address, Locale locale) {
        NotificationRow row = words.worded(claimed.message().row());
        return new OutgoingMessage("tongzhou." + claimed.id(), address, row.kind(), row.text(locale), row.href(), locale);
    }
}
