package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.shared.NotPermittedException;

/**
 * What of posts the city alone gives: leaders' ranks, which see more of others, and posts that give rights which a unit does not give. Else
 * a unit's administrator would give them to himself.
 */
@Dependent
class PostGuard {
    private final PostRights rights;
    private final CurrentUser currentUser;

    @Inject
    PostGuard(PostRights rights, CurrentUser currentUser) {
        this.rights = rights;
        this.currentUser = currentUser;
    }

    /** @throws NotPermittedException if only the city may make or change the post so. @param before null for a new one */
    void requireMayMake(Long postId, PostFacts before, PostFacts after) {
        if (currentUser.isPermitted(OrganizationPermissions.MANAGE)) {
            return; // a file of ten thousand rows asks ten thousand times
        }
        PostFacts was = before == null ? new PostFacts("", JobRank.STAFF, PostDuty.NONE, null) : before;
        boolean leads = was.rank() != after.rank() && (was.rank().isLeader() || after.rank().isLeader());
        boolean gives = was.duty() != after.duty() && (rights.isBeyondUnits(postId, was.duty()) || rights.isBeyondUnits(postId, after.duty()));
        require(!leads && !gives, after.name());
    }

    /** @throws NotPermittedException if only the city may give it to somebody */
    void requireMayGive(Post post) {
        if (!currentUser.isPermitted(OrganizationPermissions.MANAGE)) {
            require(!post.getRank().isLeader() && !rights.isBeyondUnits(post.getId(), post.facts().duty()), post.getName());
        }
    }

    private static void require(boolean ofUnits, String post) {
        if (!ofUnits) {
            throw new NotPermittedException("organization.cityGivesPost", post);
        }
    }
}
