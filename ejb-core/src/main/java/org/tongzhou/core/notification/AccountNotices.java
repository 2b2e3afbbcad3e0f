package org.tongzhou.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.Operator;

/**
 * Tells people what was done to their accounts, by whomever, so that they notice what they have not done themselves (OWASP ASVS 4.0.3, 2.2.3).
 * Roles that the operator gives belong to the setting up and are not told.
 */
@ApplicationScoped
public class AccountNotices {
    private static final String HREF = "/p/account";
    private static final String ROLES_CHANGED = "rolesChanged";
    private static final String LOCKED = "accountLocked";
    /** What is told of an act: the kind of the notification. */
    private static final Map<String, String> KINDS = Map.of(
        "security.changePassword", "passwordChanged",
        "security.resetPassword", "passwordReset",
        "security.takeSecondFactor", "secondFactorTaken",
        "security.giveUpSecondFactor", "secondFactorRemoved",
        "security.removeSecondFactor", "secondFactorRemoved",
        "security.renewRecoveryCodes", "recoveryCodesRenewed",
        "security.grant", ROLES_CHANGED,
        "security.revoke", ROLES_CHANGED,
        "security.lock", LOCKED);

    @Inject
    NotificationSender sender;

    public void done(@Observes AuditedAct act) {
        String kind = KINDS.get(act.action());
        boolean isSetUp = ROLES_CHANGED.equals(kind) && act.actor().equals(Operator.USERNAME);
        if (kind != null && act.succeeded() && !isSetUp) {
            List<String> arguments = kind.equals(LOCKED) ? List.of(act.address()) : List.of();
            sender.settle(act.objectId(), kind, arguments); // one unread is enough
            sender.send(List.of(act.objectId()), kind, arguments, HREF);
        }
    }
}
