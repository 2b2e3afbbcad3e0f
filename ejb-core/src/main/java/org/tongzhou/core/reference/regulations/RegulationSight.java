package org.tongzhou.core.reference.regulations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.shared.NotFoundException;

/** Who sees which regulations: everybody what is published, its keepers the rest. */
@Dependent
class RegulationSight {
    @Inject
    RegulationRepository regulations;
    @Inject
    Keepers keepers;

    boolean keeps(Regulation regulation) {
        return keepers.scope(ReferencePermissions.REGULATIONS).covers(regulation.getUnit());
    }

    boolean sees(Regulation regulation) {
        return regulation.isPublished() || keeps(regulation);
    }

    /** @throws NotFoundException if there is none that the caller sees */
    Regulation get(long id) {
        return regulations.find(id).filter(this::sees).orElseThrow(() -> RegulationStanding.notFound(id));
    }
}
