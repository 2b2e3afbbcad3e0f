package org.tongzhou.core.reference.regulations;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.OfficeZone;

/** Tells what is new with regulations: open windows, the search, and keepers of one whose term ends. */
@Dependent
class RegulationNews {
    /** How long before the end of a term its keepers are asked: to extend one takes an assessment and a meeting. */
    static final int NOTICE_DAYS = 60;
    private static final String TOPIC = "reference";

    @Inject
    Keepers keepers;
    @Inject
    SearchChanges search;
    @Inject
    LiveTopics live;
    @Inject
    Event<RegulationDue> due;
    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }

    void changed(Regulation regulation) {
        search.changed(SearchableRegulation.KIND, regulation.getId());
        live.fire(TOPIC);
        ask(regulation);
    }

    /** Keepers have to decide about it, or have not any more. */
    void ask(Regulation regulation) {
        boolean ending = regulation.isEnding(today(), NOTICE_DAYS);
        Instant end = regulation.getExpiresOn() == null ? null : regulation.getExpiresOn().plusDays(1).atStartOfDay(OfficeZone.ID).toInstant();
        due.fire(new RegulationDue(regulation.getId(), regulation.getTitle(), regulation.getUnit(), ending ? end : null,
            ending ? keepers.listUsernames(ReferencePermissions.REGULATIONS, regulation.getUnit()) : Set.of(), RegulationAddress.of(regulation.getId()),
            regulation.getChangedAt()));
    }
}
