package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostRights;

/** Tells the organization which posts give more than a unit gives. */
@Dependent
public class RightsOfPosts implements PostRights {
    private final PostGrantRepository grants;
    private final RoleRepository roles;

    @Inject
    public RightsOfPosts(PostGrantRepository grants, RoleRepository roles) {
        this.grants = grants;
        this.roles = roles;
    }

    @Override
    public boolean isBeyondUnits(Long postId, PostDuty duty) {
        List<String> ofUnits = roles.listOfUnits();
        return grants.list().stream().anyMatch(grant -> grant.meets(postId, duty) && !ofUnits.contains(grant.getRole()));
    }
}
