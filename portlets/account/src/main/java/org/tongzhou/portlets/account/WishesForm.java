package org.tongzhou.portlets.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.notification.NotificationWish;
import org.tongzhou.core.notification.NotificationWishService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** Of which kinds of notifications somebody wants to be told. */
@Named("wishes")
@ViewScoped
public class WishesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NotificationWishService wishes;
    @Inject
    UserMessages messages;

    private List<String> choices = List.of();
    private List<String> told = new ArrayList<>();

    public void open() {
        List<NotificationWish> own = wishes.listOwn();
        choices = own.stream().map(NotificationWish::kind).toList();
        told = new ArrayList<>(own.stream().filter(NotificationWish::told).map(NotificationWish::kind).toList());
    }

    public void save() {
        wishes.choose(Set.copyOf(told));
        open();
        messages.info("wishes.saved");
    }

    /** All kinds that can be done without. */
    public List<String> getChoices() {
        return choices;
    }

    public List<String> getTold() {
        return told;
    }

    public void setTold(List<String> told) {
        this.told = told;
    }
}
