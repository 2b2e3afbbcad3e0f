package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.Person;

/** Which notices are the caller's to publish: his own, and those of the units within the reach of {@link NoticePermissions#PUBLISH}. */
@Dependent
class PublishedUnits {
    private final Caller caller;
    private final Reaches reaches;

    @Inject
    PublishedUnits(Caller caller, Reaches reaches) {
        this.caller = caller;
        this.reaches = reaches;
    }

    PublisherScope ofCaller() {
        return of(caller.person(), reaches.ofCaller(NoticePermissions.PUBLISH));
    }

    PublisherScope of(Person publisher, Reach reach) {
        if (reach.all()) {
            return new PublisherScope(publisher.username(), true, Set.of());
        }
        return new PublisherScope(publisher.username(), false, reaches.listLabels(reach, publisher.unit()));
    }
}
