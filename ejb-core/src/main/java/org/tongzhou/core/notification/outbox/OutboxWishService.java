package org.tongzhou.core.notification.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.notification.NotificationKind;
import org.tongzhou.core.shared.RuleViolationException;

/** Of what the caller wants to be told by mail and SMS as well. What was done to the own account comes by mail whatever is chosen. */
@Stateless
public class OutboxWishService {
    @Inject
    OutboxRepository wishes;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser currentUser;

    /** One for each way that is set up and each kind that may be chosen for it. */
    @RequiresLogin
    public List<OutboxWish> listOwn() {
        return outbox.listConfigured().flatMap(way -> {
            Map<String, Boolean> said = wishes.listWishes(currentUser.username(), way);
            return choices(way).map(kind -> new OutboxWish(way, kind.code(), said.getOrDefault(kind.code(), way.isUsual(kind))));
        }).toList();
    }

    /**
     * Tells the caller of these kinds by a way from now on, and of the others that may be chosen no more.
     *
     * @throws RuleViolationException if one of them may not be chosen for it
     */
    @RequiresLogin
    public void choose(@NotNull Way way, @NotNull @Size(max = 100) Set<@NotNull String> wanted) {
        Map<String, NotificationKind> choices = choices(way).collect(Collectors.toMap(NotificationKind::code, kind -> kind));
        if (!choices.keySet().containsAll(wanted)) {
            throw new RuleViolationException("notification.noWish");
        }
        String username = currentUser.username();
        wishes.deleteWishes(username, way);
        choices.forEach((code, kind) -> {
            if (wanted.contains(code) != way.isUsual(kind)) {
                wishes.addWish(username, way, code, wanted.contains(code));
            }
        });
    }

    private static Stream<NotificationKind> choices(Way way) {
        return Arrays.stream(NotificationKind.values()).filter(way::isChosen);
    }
}
