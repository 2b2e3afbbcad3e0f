package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.Person;

/**
 * Which notices are the caller's to publish: his own, and those of the units within the reach of {@link NoticePermissions#PUBLISH}, where everybody may read
 * them, or he reads, reviews or is named as an author in their column.
 */
@Dependent
class PublishedUnits {
    private final Caller caller;
    private final Reaches reaches;
    private final Columns columns;

    @Inject
    PublishedUnits(Caller caller, Reaches reaches, Columns columns) {
        this.caller = caller;
        this.reaches = reaches;
        this.columns = columns;
    }

    PublisherScope ofCaller() {
        return of(caller.person(), reaches.ofCaller(NoticePermissions.PUBLISH));
    }

    PublisherScope of(Person publisher, Reach reach) {
        Set<String> units = reach.all() ? Set.of() : reaches.listLabels(reach, publisher.unit());
        return new PublisherScope(publisher.username(), reach.all(), units, columns.listForeign(publisher));
    }
}
