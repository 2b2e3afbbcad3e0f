package org.tongzhou.portlets.account;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.notification.outbox.OutboxWish;

/** The kinds of notifications that somebody may have by mail, or by SMS, and those that he wants. */
public class WaySelection implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> choices = new ArrayList<>();
    private List<String> wanted = new ArrayList<>();

    void add(OutboxWish wish) {
        choices.add(wish.kind());
        if (wish.wanted()) {
            wanted.add(wish.kind());
        }
    }

    public List<String> getChoices() {
        return choices;
    }

    public List<String> getWanted() {
        return wanted;
    }

    public void setWanted(List<String> chosen) {
        wanted = chosen;
    }
}
