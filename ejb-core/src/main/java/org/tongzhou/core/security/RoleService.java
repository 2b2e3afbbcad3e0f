package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.access.ScopedPermission;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/**
 * The roles, and who holds them; {@link AccountService} gives and takes them. The office's own roles are made of the permissions of its
 * business: what an administrator may is in no other role.
 */
@Stateless
public class RoleService {
    @Inject
    RoleRepository roles;
    @Inject
    AccountRepository accounts;
    @Inject
    PostGrantRepository grants;
    @Inject
    PostRoles postRoles;
    @Inject
    PermissionCatalogue catalogue;
    @Inject
    RoleScopes roleScopes;
    @Inject
    Reaches reaches;
    @Inject
    Steps steps;
    @Inject
    Acts acts;
    @Inject
    Event<AccountChanged> changed;

    /** All roles, by name. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<RoleDetails> listRoles() {
        Map<String, Long> holders = roles.countHolders();
        return roles.list().stream().map(role -> role.details(holders.getOrDefault(role.getName(), 0L))).toList();
    }

    /** @throws NotFoundException if there is no such role */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public RoleDetails getRole(@NotNull String name) {
        return roles.find(name).map(role -> role.details(roles.countHolders().getOrDefault(name, 0L)))
            .orElseThrow(() -> new NotFoundException("security.roleNotFound", name));
    }

    /** Whether it is the role of one of the three administrators, or of a unit's: posts do not give these. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public boolean isAdministrators(@NotNull String role) {
        return AdministratorRoles.contains(role) || role.equals(StaffAccountScope.UNIT_ADMINISTRATOR);
    }

    /** Every permission there is, those of steps too, sorted. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<String> listPermissions() {
        SortedSet<String> all = steps.permissions();
        all.addAll(catalogue.all());
        return List.copyOf(all);
    }

    /** The permissions that the office's own roles may hold, sorted: all but those that only the three administrators or the operator hold. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<String> listBusinessPermissions() {
        Set<String> administrators = accounts.permissionsOf(AdministratorRoles.NAMES);
        administrators.removeAll(accounts.permissionsOf(List.of(StaffAccountScope.UNIT_ADMINISTRATOR)));
        SortedSet<String> business = new TreeSet<>(catalogue.all());
        business.removeAll(administrators);
        business.removeAll(Operator.permissions());
        return List.copyOf(business);
    }

    /** The permissions of which a role says how far it gives them. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<ScopedPermission> listScopedPermissions() {
        return catalogue.scoped();
    }

    /** What people call units that a role names, sorted. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<String> listUnitLabels(@NotNull Set<Long> unitIds) {
        return reaches.listLabels(unitIds);
    }

    /**
     * Makes a role of the office's own.
     *
     * @param scopes how far it gives permissions that have a scope; the narrowest for those that are not in it
     * @throws DuplicateException if there is one of this name
     * @throws RuleViolationException if the name, the title, a permission or a scope is not allowed
     * @throws NotFoundException if a unit does not exist
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void createRole(@NotNull String name, @NotNull @Size(max = Role.TITLE_MAX_CHARS, message = "{security.roleTitleTooLong}") String title,
            @NotNull Set<String> permissions, @NotNull List<@NotNull @Valid RoleScope> scopes) {
        if (roles.find(name).isPresent()) {
            throw new DuplicateException("security.roleNameTaken", name);
        }
        requireBusiness(permissions);
        Role role = new Role(name, title, permissions);
        role.reach(roleScopes.complete(permissions, scopes, reaches));
        roles.add(role);
        acts.tell(on(SecurityActs.CREATE_ROLE, role).changed("permissions", null, words(permissions)).changed("scopes", null, scopes(role)));
    }

    /**
     * Changes a role of the office's own; it counts at once for those who hold it.
     *
     * @param version that was seen
     * @param scopes as for {@link #createRole}
     * @throws NotFoundException if there is no such role, or a unit does not exist
     * @throws RuleViolationException if it is built in, or the title, a permission or a scope is not allowed
     * @throws StaleDataException if somebody else changed it since
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void changeRole(@NotNull String name, int version,
            @NotNull @Size(max = Role.TITLE_MAX_CHARS, message = "{security.roleTitleTooLong}") String title, @NotNull Set<String> permissions,
            @NotNull List<@NotNull @Valid RoleScope> scopes) {
        Role role = lock(name);
        RoleDetails before = role.details(0);
        String reached = scopes(role);
        requireBusiness(permissions);
        role.change(version, title, permissions);
        role.reach(roleScopes.complete(permissions, scopes, reaches));
        role.requireOfUnits();
        SortedSet<String> holders = new TreeSet<>(roles.listUsernames(name));
        holders.addAll(postRoles.listUsernames(List.of(name)));
        holders.forEach(username -> changed.fire(new AccountChanged(username)));
        acts.tell(on(SecurityActs.CHANGE_ROLE, role).changed("title", before.title(), role.getTitle())
            .changed("permissions", words(before.permissions()), words(permissions))
            .changed("scopes", reached, scopes(role)));
    }

    /**
     * Leaves a role of the office's own to units, whose administrators then give it to their people, or takes it from them. Who keeps the
     * account of somebody that holds it changes with that.
     *
     * @param version that was seen
     * @throws NotFoundException if there is no such role
     * @throws RuleViolationException if it is built in, or goes further than a unit
     * @throws StaleDataException if somebody else changed it since
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void leaveToUnits(@NotNull String name, int version, boolean left) {
        Role role = lock(name);
        boolean before = role.details(0).ofUnits();
        role.leaveToUnits(version, left);
        acts.tell(on(SecurityActs.CHANGE_ROLE, role).changed("ofUnits", before, left));
    }

    /**
     * Deletes a role of the office's own.
     *
     * @throws NotFoundException if there is no such role
     * @throws RuleViolationException if it is built in, somebody holds it, or a post gives it
     * @throws StaleDataException if somebody else changed it since
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public void deleteRole(@NotNull String name, int version) {
        Role role = lock(name);
        role.requireOwn(version);
        int holders = roles.listUsernames(name).size();
        if (holders > 0) {
            throw new RuleViolationException("security.roleHeld", role.getTitle(), holders);
        }
        if (!grants.list(name).isEmpty()) {
            throw new RuleViolationException("security.roleOfPosts", role.getTitle());
        }
        acts.tell(on(SecurityActs.DELETE_ROLE, role).changed("permissions", words(role.getPermissions()), null));
        roles.remove(role);
    }

    /** The accounts that fit, with their own roles; who has a role by a post only fits, too. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public Slice<AccountDetails> searchAccounts(@NotNull @Valid AccountFilter filter, @NotNull PageRequest page) {
        Set<String> byPosts = filter.role().isEmpty() ? Set.of() : postRoles.listUsernames(List.of(filter.role()));
        return new Slice<>(roles.searchAccounts(filter, byPosts, page).stream().map(Account::details).toList(), roles.countAccounts(filter, byPosts));
    }

    /** What these accounts have by posts today, by user name; those who have nothing so are not in it. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public Map<String, Set<String>> listRolesByPosts(@NotNull Set<String> usernames) {
        Map<String, Set<String>> byPosts = postRoles.listAll();
        byPosts.keySet().retainAll(usernames);
        return byPosts;
    }

    /** @throws NotFoundException if there is no such account */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public AccountDetails getAccount(@NotNull String username) {
        return accounts.find(username).map(Account::details).orElseThrow(() -> new NotFoundException("security.accountNotFound", username));
    }

    /**
     * Why somebody may do something, or may not.
     *
     * @throws NotFoundException if there is no such account
     */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public AccessReason explain(@NotNull String username, @NotNull String permission) {
        Account account = accounts.find(username).orElseThrow(() -> new NotFoundException("security.accountNotFound", username));
        List<String> giving = roles.listGiving(permission);
        return new AccessReason(account.details(), permission, account.details().roles().stream().filter(giving::contains).toList(),
            postRoles.of(account).stream().filter(byPost -> giving.contains(byPost.role())).toList(), reaches.explain(username, permission),
            steps.list(permission).stream().filter(step -> step.username().equals(username)).toList(), giving);
    }

    /** The enabled accounts that may do something, by user name, with all their roles. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<AccountDetails> listWhoMay(@NotNull String permission) {
        SortedSet<String> usernames = new TreeSet<>();
        List<String> giving = roles.listGiving(permission);
        giving.forEach(role -> usernames.addAll(roles.listUsernames(role)));
        Map<String, Set<String>> byPosts = postRoles.listAll();
        byPosts.entrySet().stream().filter(held -> !Collections.disjoint(held.getValue(), giving)).map(Map.Entry::getKey).forEach(usernames::add);
        steps.list(permission).forEach(step -> usernames.add(step.username()));
        return usernames.stream().map(accounts::find).flatMap(Optional::stream).filter(Account::isEnabled)
            .map(account -> PostRoles.with(account.details(), byPosts)).toList();
    }

    private Role lock(String name) {
        return roles.lock(name).orElseThrow(() -> new NotFoundException("security.roleNotFound", name));
    }

    private void requireBusiness(Collection<String> permissions) {
        List<String> business = listBusinessPermissions();
        permissions.stream().filter(permission -> !business.contains(permission)).findFirst().ifPresent(permission -> {
            throw new RuleViolationException("security.permissionNotForRoles", permission);
        });
    }

    private static AuditedAct on(String action, Role role) {
        return AuditedAct.of(action, "role", role.getName(), role.getTitle());
    }

    private String scopes(Role role) {
        return role.details(0).scopes().stream().map(scope -> scope.permission() + '=' + scope.scope()
            + (scope.unitIds().isEmpty() ? "" : reaches.listLabels(scope.unitIds()).toString())).collect(Collectors.joining(" "));
    }

    private static String words(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" "));
    }
}
