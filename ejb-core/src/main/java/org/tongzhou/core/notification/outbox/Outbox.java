package org.tongzhou.core.notification.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongzhou.core.notification.NotificationKind;

/** Where notifications are put that go out, in the transaction that sends them. It has no door of its own and tells nothing to the outside. */
@Dependent
public class Outbox {
    @Inject
    OutboxRepository deliveries;
    @Inject
    @Any
    Instance<Channel> channels;

    /** Whoever was just told this is told by mail and SMS too, where that is set up, usual or wished; a statement for each way. */
    public void add(String kind, String arguments, String href, Instant sentAt) {
        Optional<NotificationKind> known = NotificationKind.find(kind);
        if (known.isPresent()) {
            listConfigured().filter(way -> way.isPossible(known.get()))
                .forEach(way -> deliveries.addFor(way, way.isUsual(known.get()), kind, arguments, href, sentAt));
        }
    }

    /** By what people are told of a kind unless they have said otherwise; none where nothing is set up. */
    public List<Way> listWays(NotificationKind kind) {
        return listConfigured().filter(way -> way.isUsual(kind)).toList();
    }

    /** Forgets what belongs to notifications that are older. */
    public void deleteOlder(Instant limit) {
        deliveries.deleteOlder(limit);
    }

    Stream<Way> listConfigured() {
        OutboxSettings settings = OutboxSettings.read();
        return channels.stream().filter(channel -> channel.isConfigured(settings)).map(Channel::way).sorted();
    }
}
