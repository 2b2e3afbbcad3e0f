package org.tongzhou.portlets.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tongzhou.core.notification.outbox.ChannelState;
import org.tongzhou.core.notification.outbox.DeliveryFilter;
import org.tongzhou.core.notification.outbox.DeliveryRow;
import org.tongzhou.core.notification.outbox.DeliverySort;
import org.tongzhou.core.notification.outbox.DeliveryState;
import org.tongzhou.core.notification.outbox.OutboxService;
import org.tongzhou.core.notification.outbox.Way;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** What goes out by mail and SMS, the latest on top. */
@Named("outboxList")
@RequestScoped
public class OutboxList extends AddressedList<DeliverySort, DeliveryRow> {
    private static final String VIEW = "outbox";
    private static final String STATE = "state";
    private static final String WAY = "way";

    @Inject
    OutboxService service;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;
    private List<ChannelState> channels;

    public OutboxList() {
        super(VIEW, ListQuery.all(DeliverySort.TOLD, true), DeliveryFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(STATE, said -> oneOf(DeliveryState.values(), said), WAY, said -> oneOf(Way.values(), said));
    }

    @Override
    protected Slice<DeliveryRow> search(ListQuery<DeliverySort> asked, PageRequest page) {
        return service.search(new DeliveryFilter(asked.text(), value(DeliveryState.class, asked, STATE), value(Way.class, asked, WAY),
            asked.order().by(), asked.order().descending()), page);
    }

    private static <E extends Enum<E>> E value(Class<E> type, ListQuery<DeliverySort> asked, String condition) {
        String said = asked.condition(condition);
        return said.isEmpty() ? null : Enum.valueOf(type, said.toUpperCase(Locale.ROOT));
    }

    /** Has sent again what has failed; the list stays. */
    public void retry() {
        messages.info("outbox.retried", service.retry());
        Views.show(VIEW, getQuery().parameters());
    }

    /** Sends the user a mail; the list stays. */
    public void test() {
        messages.info("outbox.tested", service.sendTestMail());
        Views.show(VIEW, getQuery().parameters());
    }

    public List<ChannelState> getChannels() {
        if (channels == null) {
            channels = service.listChannels();
        }
        return channels;
    }

    /** How many have failed, by all ways. */
    public long getFailed() {
        return getChannels().stream().mapToLong(channel -> channel.count(DeliveryState.FAILED)).sum();
    }

    /** Whether a test mail can be sent. */
    public boolean isMailed() {
        return getChannels().stream().anyMatch(channel -> channel.way() == Way.MAIL && !channel.server().isEmpty());
    }

    /** How a channel is set up, in words. */
    public String setUp(ChannelState channel) {
        if (!channel.faults().isEmpty()) {
            return texts.of("outbox.channel.wrong", String.join(", ", channel.faults()));
        }
        return channel.server().isEmpty() ? texts.get("outbox.channel.none") : channel.server();
    }

    /** What a notification is about, in words. */
    public String kind(DeliveryRow row) {
        return texts.get("templates.name.message." + row.kind());
    }

    /** The kind of the badge of a state. */
    public String badge(DeliveryState state) {
        return switch (state) {
            case WAITING -> "warn";
            case SENT -> "ok";
            case FAILED -> "bad";
            case DROPPED -> "";
        };
    }

    public DeliveryState[] getStates() {
        return DeliveryState.values();
    }

    public Way[] getWays() {
        return Way.values();
    }

    /** The only state shown; null for all. */
    public DeliveryState getState() {
        return value(DeliveryState.class, getQuery(), STATE);
    }

    public void setState(DeliveryState chosen) {
        choose(STATE, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** The only way shown; null for all. */
    public Way getWay() {
        return value(Way.class, getQuery(), WAY);
    }

    public void setWay(Way chosen) {
        choose(WAY, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** Whether only some are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getQuery().conditions().isEmpty();
    }
}
