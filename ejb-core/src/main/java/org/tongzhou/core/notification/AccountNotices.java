package org.tongzhou.core.notification;

import static java.util.Map.entry;

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
    private static final Map<String, String> KINDS = Map.ofEntries(
        entry("security.changePassword", "passwordChanged"),
        entry("security.resetPassword", "passwordReset"),
        entry("security.takeSecondFactor", "secondFactorTaken"),
        entry("security.giveUpSecondFactor", "secondFactorRemoved"),
        entry("security.removeSecondFactor", "secondFactorRemoved"),
        entry("security.renewRecoveryCodes", "recoveryCodesRenewed"),
        entry("security.grant", ROLES_CHANGED),
        entry("security.revoke", ROLES_CHANGED),
        entry("security.lock", LOCKED),
        entry("certificates.bind", "certificateBound"),
        entry("certificates.enrol", "certificateBound"),
        entry("certificates.revoke", "certificateEnded"),
        entry("certificates.withdraw", "certificateEnded"));

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
