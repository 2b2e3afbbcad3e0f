package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.LiveTopics;

/** Tells that units, posts or people have changed: the log, the audit, what remembers them, and the windows that show them. */
@Dependent
class OrganizationNews {
    private static final Logger LOG = System.getLogger(OrganizationNews.class.getName());
    private static final String TOPIC = "organization";

    private final Event<OrganizationChanged> changed;
    private final LiveTopics topics;
    private final Acts acts;
    private final CurrentUser currentUser;

    @Inject
    OrganizationNews(Event<OrganizationChanged> changed, LiveTopics topics, Acts acts, CurrentUser currentUser) {
        this.changed = changed;
        this.topics = topics;
        this.acts = acts;
        this.currentUser = currentUser;
    }

    void tell(AuditedAct act) {
        LOG.log(Level.INFO, "{0} {1} by {2}", act.action(), act.objectId(), currentUser.username());
        acts.tell(act);
        changed.fire(new OrganizationChanged());
        topics.fire(TOPIC);
    }
}
