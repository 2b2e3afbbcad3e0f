package org.tongzhou.core.notification.outbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.PeopleAddresses;
import org.tongzhou.core.security.PersonAddress;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;

/** Looks after what goes out by mail and SMS; what it says is not shown. */
@Stateless
public class OutboxService {
    @Inject
    OutboxRepository deliveries;
    @Inject
    MailChannel mail;
    @Inject
    PeopleAddresses addresses;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** Each way, how it is set up and how much goes by it. */
    @RequiresPermission(OutboxPermissions.MANAGE)
    public List<ChannelState> listChannels() {
        OutboxSettings settings = OutboxSettings.read();
        List<DeliveryCount> counts = deliveries.count();
        return Arrays.stream(Way.values()).map(way -> new ChannelState(way, server(way, settings),
            settings.faults().stream().filter(key -> key.startsWith(way.name().toLowerCase(Locale.ROOT) + '.') || key.endsWith(".properties")).collect(toSet()),
            counts.stream().filter(count -> count.way() == way).collect(toMap(DeliveryCount::state, DeliveryCount::number)))).toList();
    }

    private static String server(Way way, OutboxSettings settings) {
        return switch (way) {
            case MAIL -> settings.mail().map(Object::toString).orElse("");
            case SMS -> settings.sms().map(Object::toString).orElse("");
        };
    }

    @RequiresPermission(OutboxPermissions.MANAGE)
    public Slice<DeliveryRow> search(@NotNull @Valid DeliveryFilter filter, @NotNull PageRequest page) {
        return new Slice<>(deliveries.search(filter, page), deliveries.count(filter));
    }

    /**
     * Has everything sent again that was given up in the last {@link Delivery#LIFE}.
     *
     * @return how much it is
     * @throws RuleViolationException if there is nothing
     */
    @RequiresPermission(OutboxPermissions.MANAGE)
    public int retry() {
        Instant now = clock.instant();
        int again = deliveries.retry(now.minus(Delivery.LIFE), now);
        if (again == 0) {
            throw new RuleViolationException("notification.nothingToRetry", Delivery.LIFE.toDays());
        }
        acts.tell(AuditedAct.of(OutboxActs.RETRY).with("rows", again));
        return again;
    }

    /**
     * Sends the caller a mail at once, so that he sees whether it arrives.
     *
     * @return where it was sent
     * @throws RuleViolationException if no mail is set up, the caller has no address, or the server did not accept it
     */
    @RequiresPermission(OutboxPermissions.MANAGE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // none is open while something is sent
    public String sendTestMail() {
        OutboxSettings settings = OutboxSettings.read();
        if (!mail.isConfigured(settings)) {
            throw new RuleViolationException("notification.noMail");
        }
        PersonAddress me = addresses.find(currentUser.username()).filter(person -> person.email() != null)
            .orElseThrow(() -> new RuleViolationException("notification.noOwnAddress"));
        try {
            String text = Messages.text(me.locale(), "notification.mail.test");
            mail.send(new OutgoingMessage("tongzhou.test." + UUID.randomUUID(), me.email(), "test", text, "/", me.locale()), settings);
        } catch (SendingException e) {
            throw new RuleViolationException("notification.testRefused", e.getMessage());
        }
        return me.email();
    }
}
