package org.tongzhou.core.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** The caller's own notifications. */
@Stateless
public class NotificationService {
    @Inject
    NotificationRepository notifications;
    @Inject
    NotificationShelf shelf;
    @Inject
    NotificationWords words;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** The newest first, read ones included. */
    @RequiresLogin
    public Slice<NotificationRow> listOwn(@NotNull PageRequest page) {
        String username = currentUser.username();
        return new Slice<>(notifications.list(username, page).stream().map(words::worded).toList(), notifications.count(username));
    }

    /** How many the caller has not read. */
    @RequiresLogin
    public long countUnread() {
        return shelf.countUnread(currentUser.username());
    }

    /**
     * Opens one of the caller's notifications, which marks it as read.
     *
     * @return where it leads, a path below the portal's address
     * @throws NotFoundException if the caller has none of this id
     */
    @RequiresLogin
    public String openOwn(long id) {
        String href = notifications.findHref(currentUser.username(), id)
            .orElseThrow(() -> new NotFoundException("notification.notFound", id));
        markRead(List.of(id));
        return href;
    }

    /** Marks these as read; what is not the caller's, or read already, stays as it is. At most {@value PageRequest#SIZE_MAX_ROWS}. */
    @RequiresLogin
    public void markRead(@NotNull @Size(max = PageRequest.SIZE_MAX_ROWS) List<@NotNull Long> ids) {
        if (!ids.isEmpty() && notifications.markRead(currentUser.username(), ids, clock.instant()) > 0) {
            shelf.changed(List.of(currentUser.username()));
        }
    }

    /** Marks all of the caller's as read. */
    @RequiresLogin
    public void markAllRead() {
        if (notifications.markAllRead(currentUser.username(), clock.instant()) > 0) {
            shelf.changed(List.of(currentUser.username()));
        }
    }
}
