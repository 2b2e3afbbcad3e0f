package org.tongzhou.core.delegation;

import org.tongzhou.core.access.AuditedAct;

/** What is done with delegations. */
public final class DelegationActs {
    public static final String MAKE = "delegation.make";
    public static final String REVOKE = "delegation.revoke";
    public static final String DECLINE = "delegation.decline";
    public static final String EXPORT = "delegation.export";

    private DelegationActs() {
    }

    /** @param actor user name of who does it; if it is not the owner, it is done in his place */
    static AuditedAct on(String action, Delegation delegation, String actor) {
        AuditedAct act = AuditedAct.of(action, "delegation", delegation.getId(), delegation.getOwnerName() + " → " + delegation.getDelegateName())
            .with("from", delegation.getFromDay()).with("until", delegation.getUntilDay());
        boolean own = actor.equals(delegation.getOwner()) || actor.equals(delegation.getDelegate());
        return own ? act : act.onBehalfOf(delegation.getOwner());
    }
}
