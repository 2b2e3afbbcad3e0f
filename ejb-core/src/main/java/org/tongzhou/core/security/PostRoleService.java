package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.HeldPosts;
import org.tongzhou.core.organization.PostChoice;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Roles that posts give: whoever is appointed has them from the first day to the last one, nobody has to think of it. What an administrator may is
 * given by no post, nor the built-in administration of a unit, whom the unit applies for. A change counts at once, also for people who are logged in.
 */
@Stateless
public class PostRoleService {
    @Inject
    RoleRepository roles;
    @Inject
    AccountRepository accounts;
    @Inject
    PostGrantRepository grants;
    @Inject
    PostRoles postRoles;
    @Inject
    HeldPosts posts;
    @Inject
    Acts acts;
    @Inject
    Event<AccountChanged> changed;

    /** By which posts and duties a role is given. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<PostGrantRow> list(@NotNull String role) {
        return grants.list(role).stream()
            .map(grant -> new PostGrantRow(grant.getId(), grant.getPostId() == null ? null : label(grant.getPostId()), grant.getDuty(),
                postRoles.holders(grant).size())).toList();
    }

    /** The roles that an account has by the posts of its owner today. @throws NotFoundException if there is no such account */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<PostRole> listOf(@NotNull String username) {
        return postRoles.of(accounts.find(username).orElseThrow(() -> new NotFoundException("security.accountNotFound", username)));
    }

    /** The posts that a role can be given to, by unit. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<PostChoice> listPosts() {
        return posts.listAll();
    }

    /**
     * Gives a role to whoever holds a post.
     *
     * @throws NotFoundException if there is no such role or post
     * @throws DuplicateException if the post gives it already
     * @throws RuleViolationException if it is an administrator's
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void grantToPost(@NotNull String role, long postId) {
        posts.findLabel(postId).orElseThrow(() -> new NotFoundException("security.postNotFound"));
        add(PostGrant.toPost(role, postId));
    }

    /**
     * Gives a role to whoever holds a post with this duty, in whatever unit.
     *
     * @throws NotFoundException if there is no such role
     * @throws DuplicateException if the duty gives it already
     * @throws RuleViolationException if it is an administrator's, or no duty
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void grantToDuty(@NotNull String role, @NotNull PostDuty duty) {
        if (duty == PostDuty.NONE) {
            throw new RuleViolationException("security.dutyMissing");
        }
        add(PostGrant.toDuty(role, duty));
    }

    /** @throws NotFoundException if it is not given so any more */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void withdraw(long grantId) {
        PostGrant grant = grants.find(grantId).orElseThrow(() -> new NotFoundException("security.postGrantGone"));
        Role role = lock(grant.getRole());
        grants.remove(grant);
        tell(SecurityActs.WITHDRAW_FROM_POST, role, grant);
    }

    private void add(PostGrant grant) {
        Role role = lock(grant.getRole());
        if (AdministratorRoles.contains(role.getName()) || role.getName().equals(StaffAccountScope.UNIT_ADMINISTRATOR)) { // he is appointed by an application
            throw new RuleViolationException("security.administratorByPost", new RoleName(role.getName()));
        }
        if (grants.list(role.getName()).stream().anyMatch(grant::isSame)) {
            throw new DuplicateException("security.postGrantTwice", new RoleName(role.getName()));
        }
        grants.add(grant);
        tell(SecurityActs.GRANT_TO_POST, role, grant);
    }

    private Role lock(String name) {
        return roles.lock(name).orElseThrow(() -> new NotFoundException("security.roleNotFound", name));
    }

    private void tell(String action, Role role, PostGrant grant) {
        AuditedAct act = AuditedAct.of(action, "role", role.getName(), role.getTitle());
        acts.tell(grant.getPostId() == null ? act.with("duty", grant.getDuty()) : act.with("post", label(grant.getPostId())));
        accounts.listOfPeople(postRoles.holders(grant)).forEach(account -> changed.fire(new AccountChanged(account.getUsername())));
    }

    private String label(long postId) {
        return posts.findLabel(postId).orElse(String.valueOf(postId));
    }
}
