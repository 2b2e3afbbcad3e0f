package org.tongzhou.core.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells what is done, for the audit: {@code acts.tell(AuditedAct.of("notices.publish", "notice", id, title))}. Within a transaction the
 * act is undone if it cannot be written down; without one the caller's call fails.
 */
@Dependent
public class Acts {
    private final Event<AuditedAct> acts;
    private final CurrentUser currentUser;

    @Inject
    public Acts(Event<AuditedAct> acts, CurrentUser currentUser) {
        this.acts = acts;
        this.currentUser = currentUser;
    }

    public void tell(AuditedAct act) {
        acts.fire(act.actor().isEmpty() && currentUser.isKnown() ? act.by(currentUser.username(), currentUser.address()) : act);
    }
}
