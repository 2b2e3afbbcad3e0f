package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopedPermission;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.organization.ScopeGrant;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** What the scopes of roles mean for who holds them. */
@Dependent
class RoleScopes {
    @Inject
    RoleRepository roles;
    @Inject
    PermissionCatalogue catalogue;

    /** By what an account has each permission that has a scope. @param byPosts the roles of its posts */
    List<ScopeGrant> grants(Account account, List<PostRole> byPosts) {
        List<ScopeGrant> grants = new ArrayList<>();
        List<String> own = account.details().roles();
        for (Role role : roles.list(Stream.concat(own.stream(), byPosts.stream().map(PostRole::role)).distinct().toList())) {
            for (ScopedPermission permission : catalogue.scoped()) {
                if (role.gives(permission.name())) {
                    Stream<Long> posts = byPosts.stream().filter(post -> post.role().equals(role.getName())).map(PostRole::postId);
                    Stream.concat(own.contains(role.getName()) ? Stream.of(Optional.<Long>empty()) : Stream.of(), posts.map(Optional::of))
                        .forEach(post -> grants.add(grant(role.scope(permission), role.getName(), account.getPersonId(), post.orElse(null))));
                }
            }
        }
        return grants;
    }

    private static ScopeGrant grant(RoleScope scope, String role, Long personId, Long postId) {
        return new ScopeGrant(role, scope.permission(), scope.scope(), scope.unitIds(), personId, postId);
    }

    /**
     * A scope for each of these permissions that has one: what was asked, or the narrowest.
     *
     * @throws RuleViolationException if a permission has no such scope, or units are to be named and none is
     * @throws NotFoundException if a unit does not exist
     */
    List<RoleScope> complete(Collection<String> permissions, Collection<RoleScope> asked, Reaches reaches) {
        List<RoleScope> scopes = catalogue.scoped().stream().filter(permission -> permissions.contains(permission.name()))
            .map(permission -> asked.stream().filter(scope -> scope.permission().equals(permission.name())).findFirst().map(scope -> require(permission, scope))
                .orElseGet(() -> new RoleScope(permission.name(), permission.narrowest(), null))).toList();
        scopes.stream().filter(scope -> reaches.listLabels(scope.unitIds()).size() < scope.unitIds().size()).findFirst().ifPresent(scope -> {
            throw new NotFoundException("organization.unitNotFound");
        });
        return scopes;
    }

    private static RoleScope require(ScopedPermission permission, RoleScope scope) {
        if (!permission.scopes().contains(scope.scope())) {
            throw new RuleViolationException("security.scopeNotAllowed", permission.name());
        }
        if (scope.scope() == DataScope.LISTED && scope.unitIds().isEmpty()) {
            throw new RuleViolationException("security.scopeUnitsMissing");
        }
        return scope;
    }
}
