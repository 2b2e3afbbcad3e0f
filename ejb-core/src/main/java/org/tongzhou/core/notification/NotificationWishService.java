package org.tongzhou.core.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Of what the caller wants to be told. What is not wanted stands in the list as read: it neither counts nor rings, and nothing is lost. Nobody
 * can do without what concerns the security of the own account, nor without what somebody else has made his duty.
 */
@Stateless
public class NotificationWishService {
    private static final Set<String> KINDS = Arrays.stream(NotificationKind.values()).filter(kind -> !kind.isSecurity())
        .map(NotificationKind::code).collect(Collectors.toUnmodifiableSet());

    @Inject
    NotificationRepository notifications;
    @Inject
    CurrentUser currentUser;

    /** One for each kind that can be done without, in the order of {@link NotificationKind}. */
    @RequiresLogin
    public List<NotificationWish> listOwn() {
        Set<String> quiet = Set.copyOf(notifications.listQuiet(currentUser.username()));
        return Arrays.stream(NotificationKind.values()).map(NotificationKind::code).filter(KINDS::contains)
            .map(kind -> new NotificationWish(kind, !quiet.contains(kind))).toList();
    }

    /**
     * Tells the caller of these kinds from now on, and of the other ones that can be done without no more.
     *
     * @throws RuleViolationException if one of them is no such kind
     */
    @RequiresLogin
    public void choose(@NotNull @Size(max = 100) Set<@NotNull String> told) {
        if (!KINDS.containsAll(told)) {
            throw new RuleViolationException("notification.noWish");
        }
        String username = currentUser.username();
        Set<String> quiet = Set.copyOf(notifications.listQuiet(username));
        KINDS.stream().filter(kind -> told.contains(kind) && quiet.contains(kind)).forEach(kind -> notifications.deleteQuiet(username, kind));
        KINDS.stream().filter(kind -> !told.contains(kind) && !quiet.contains(kind)).forEach(kind -> notifications.addQuiet(username, kind));
    }
}
