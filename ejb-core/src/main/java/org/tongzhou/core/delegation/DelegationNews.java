package org.tongzhou.core.delegation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.shared.LiveTopics;

/** Tells that a delegation was made, begins or ends: the audit, owner and delegate, and the windows that show it or the work. */
@Dependent
class DelegationNews {
    /** The window on everybody's own page; it follows the public render parameter. */
    private static final String HREF =
        "/p/account?_open=%2Faccount%3A%3Adelegations&_g.%7Burn%3Atongzhou%3Adelegation%7DdelegationId=";

    @Inject
    Acts acts;
    @Inject
    DelegationShelf shelf;
    @Inject
    NotificationSender notifications;
    @Inject
    LiveTopics topics;

    /** It was made or ended by somebody. */
    void tell(AuditedAct act, Delegation delegation) {
        acts.tell(act);
        shelf.changed();
        show(delegation);
    }

    /** It begins or ends by the calendar; windows show other work. */
    void show(Delegation delegation) {
        Set<String> both = Set.of(delegation.getOwner(), delegation.getDelegate());
        topics.fire("delegation", both);
        topics.fire("todo", both);
    }

    void made(Delegation delegation) {
        send(delegation.getDelegate(), "delegationMade", delegation, List.of(delegation.getOwnerName(), day(delegation.getFromDay()), day(delegation.getUntilDay())));
        if (!delegation.isMadeByOwner()) {
            send(delegation.getOwner(), "delegationMadeForYou", delegation,
                List.of(delegation.getMadeByName(), delegation.getDelegateName(), day(delegation.getFromDay()), day(delegation.getUntilDay())));
        }
    }

    /** @param by name of who wants it back; {@code owner} whether that is the owner */
    void revoked(Delegation delegation, String by, boolean owner) {
        send(delegation.getDelegate(), "delegationRevoked", delegation, List.of(delegation.getOwnerName(), by));
        if (!owner) {
            send(delegation.getOwner(), "delegationRevokedForYou", delegation, List.of(by, delegation.getDelegateName()));
        }
    }

    void declined(Delegation delegation, String reason) {
        send(delegation.getOwner(), "delegationDeclined", delegation, List.of(delegation.getDelegateName(), reason));
    }

    void begins(Delegation delegation) {
        send(delegation.getDelegate(), "delegationBegins", delegation, List.of(delegation.getOwnerName(), day(delegation.getUntilDay())));
        send(delegation.getOwner(), "delegationBeginsForYou", delegation, List.of(delegation.getDelegateName(), day(delegation.getUntilDay())));
        show(delegation);
    }

    void ends(Delegation delegation) {
        send(delegation.getDelegate(), "delegationEnds", delegation, List.of(delegation.getOwnerName()));
        send(delegation.getOwner(), "delegationEndsForYou", delegation, List.of(delegation.getDelegateName()));
        show(delegation);
    }

    private void send(String username, String kind, Delegation delegation, List<String> arguments) {
        notifications.send(List.of(username), kind, arguments, HREF + delegation.getId());
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
