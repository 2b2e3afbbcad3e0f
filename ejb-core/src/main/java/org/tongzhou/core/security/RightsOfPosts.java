package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostRights;

/** Tells the organization which posts give more than a unit gives. */
@Dependent
public class RightsOfPosts implements PostRights {
    private final PostGrantRepository grants;

    @Inject
    public RightsOfPosts(PostGrantRepository grants) {
        this.grants = grants;
    }

    @Override
    public boolean isBeyondUnits(Long postId, PostDuty duty) {
        return grants.list().stream().anyMatch(grant -> grant.meets(postId, duty) && !StaffAccountScope.ROLES_OF_UNITS.contains(grant.getRole()));
    }
}
