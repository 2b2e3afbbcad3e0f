package org.tongzhou.portlets.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.notification.NotificationWish;
import org.tongzhou.core.notification.NotificationWishService;
import org.tongzhou.core.notification.outbox.OutboxWish;
import org.tongzhou.core.notification.outbox.OutboxWishService;
import org.tongzhou.core.notification.outbox.Way;
import org.tongzhou.portlets.common.faces.UserMessages;

/** Of which kinds of notifications somebody wants to be told, and of which by mail and SMS as well. */
@Named("wishes")
@ViewScoped
public class WishesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NotificationWishService wishes;
    @Inject
    OutboxWishService outbox;
    @Inject
    UserMessages messages;

    private List<String> choices = List.of();
    private List<String> told = new ArrayList<>();
    private final Map<Way, WaySelection> ways = new EnumMap<>(Way.class);

    public void open() {
        List<NotificationWish> own = wishes.listOwn();
        choices = own.stream().map(NotificationWish::kind).toList();
        told = new ArrayList<>(own.stream().filter(NotificationWish::told).map(NotificationWish::kind).toList());
        ways.clear();
        for (OutboxWish wish : outbox.listOwn()) {
            ways.computeIfAbsent(wish.way(), way -> new WaySelection()).add(wish);
        }
    }

    public void save() {
        wishes.choose(Set.copyOf(told));
        ways.forEach((way, selection) -> outbox.choose(way, Set.copyOf(selection.getWanted())));
        open();
        messages.info("wishes.saved");
    }

    /** All kinds that can be done without. */
    public List<String> getChoices() {
        return choices;
    }

    /** By mail; null if none is set up. */
    public WaySelection getMail() {
        return ways.get(Way.MAIL);
    }

    /** By SMS; null if none is set up. */
    public WaySelection getSms() {
        return ways.get(Way.SMS);
    }

    public List<String> getTold() {
        return told;
    }

    public void setTold(List<String> told) {
        this.told = told;
    }
}
