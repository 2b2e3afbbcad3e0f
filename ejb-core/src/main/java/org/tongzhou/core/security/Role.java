package org.tongzhou.core.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopedPermission;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * A role (角色): a named set of permissions in Shiro's wildcard form. The built-in ones come with the schema and stay as they are; an
 * office makes others.
 */
@Entity
@Table(name = "security_roles")
@NamedQuery(name = "Role.names", query = "SELECT r.name FROM Role r ORDER BY r.name")
@NamedQuery(name = "Role.ofUnits", query = "SELECT r.name FROM Role r WHERE r.ofUnits = TRUE ORDER BY r.name",
    hints = @QueryHint(name = "eclipselink.jdbc.bind-parameters", value = "true"))
@NamedQuery(name = "Role.all", query = "SELECT r FROM Role r ORDER BY r.name")
@NamedQuery(name = "Role.named", query = "SELECT r FROM Role r WHERE r.name IN :names ORDER BY r.name")
@NamedQuery(name = "Role.permissions", query = "SELECT DISTINCT p FROM Role r JOIN r.permissions p WHERE r.name IN :names")
@NamedQuery(name = "Role.holders", query = "SELECT h, COUNT(a) FROM Account a JOIN a.roles h WHERE a.enabled = TRUE GROUP BY h")
@NamedQuery(name = "Role.usernames", query = "SELECT a.username FROM Account a JOIN a.roles h WHERE h = :role ORDER BY a.username")
public class Role {
    public static final String NAME_PATTERN = "[a-z][a-z0-9-]{1,39}";
    static final int NAME_MAX_CHARS = 40;
    static final int TITLE_MAX_CHARS = 60;
    static final int PERMISSION_MAX_CHARS = 100;

    @Id
    @Column(length = NAME_MAX_CHARS)
    private String name;
    @Version
    private int version;
    @Column(name = "built_in", nullable = false, updatable = false)
    private boolean builtIn;
    @Column(nullable = false, length = TITLE_MAX_CHARS)
    private String title;
    /** Whether units' administrators give it to their people; else the security administrator alone does. */
    @Column(name = "of_units", nullable = false)
    private boolean ofUnits;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "security_role_permissions", joinColumns = @JoinColumn(name = "role_name"))
    @Column(name = "permission", nullable = false, length = PERMISSION_MAX_CHARS)
    private Set<String> permissions = new HashSet<>();

    /** How far it gives those that have a scope. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "security_role_scopes", joinColumns = @JoinColumn(name = "role_name"))
    @MapKeyColumn(name = "permission", length = PERMISSION_MAX_CHARS)
    @Column(name = "data_scope", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private Map<String, DataScope> scopes = new HashMap<>();
    /** The units of {@link DataScope#LISTED}. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "security_role_scope_units", joinColumns = @JoinColumn(name = "role_name"))
    private Set<ScopeUnit> units = new HashSet<>();

    protected Role() {
    }

    /** A role of the office's own. @throws RuleViolationException if its name cannot be one, or it has no title */
    Role(String name, String title, Collection<String> permissions) {
        if (!name.matches(NAME_PATTERN)) {
            throw new RuleViolationException("security.roleNameNotAllowed", name);
        }
        this.name = name;
        write(title, permissions);
    }

    /**
     * @throws RuleViolationException if it is built in, or has no title any more
     * @throws StaleDataException if somebody changed it since it was seen
     */
    void change(int seenVersion, String newTitle, Collection<String> newPermissions) {
        requireOwn(seenVersion);
        write(newTitle, newPermissions);
    }

    void requireOwn(int seenVersion) {
        if (builtIn) {
            throw new RuleViolationException("security.roleBuiltIn", new RoleName(name));
        }
        if (version != seenVersion) {
            throw new StaleDataException("security.roleStale", title);
        }
    }

    /**
     * Leaves it to units, or takes it from them.
     *
     * @throws RuleViolationException if it is built in, or goes further than a unit
     * @throws StaleDataException if somebody changed it since it was seen
     */
    void leaveToUnits(int seenVersion, boolean left) {
        requireOwn(seenVersion);
        ofUnits = left;
        requireOfUnits();
    }

    /** What a unit gives does not go beyond it, and makes nobody an administrator. @throws RuleViolationException if it does though it is left to units */
    void requireOfUnits() {
        boolean wide = gives(OrganizationPermissions.MANAGE_OWN) || scopes.containsValue(DataScope.ALL) || scopes.containsValue(DataScope.LISTED);
        if (ofUnits && wide) {
            throw new RuleViolationException("security.roleBeyondUnits", title);
        }
    }

    private void write(String newTitle, Collection<String> newPermissions) {
        if (PlainText.isBlank(newTitle)) {
            throw new RuleViolationException("security.roleTitleMissing");
        }
        title = PlainText.line(newTitle);
        permissions.retainAll(newPermissions);
        permissions.addAll(newPermissions);
    }

    /** @param all one for each permission of it that has a scope */
    void reach(Collection<RoleScope> all) {
        Map<String, DataScope> newScopes = all.stream().collect(Collectors.toMap(RoleScope::permission, RoleScope::scope));
        scopes.keySet().retainAll(newScopes.keySet());
        scopes.putAll(newScopes);
        Set<ScopeUnit> newUnits = all.stream().flatMap(each -> each.unitIds().stream().map(id -> new ScopeUnit(each.permission(), id))).collect(Collectors.toSet());
        units.retainAll(newUnits);
        units.addAll(newUnits);
    }

    /** How far it gives a permission, which may come of a wildcard. */
    RoleScope scope(ScopedPermission permission) {
        return scope(permission.name(), scopes.getOrDefault(permission.name(), permission.narrowest()));
    }

    private RoleScope scope(String permission, DataScope scope) {
        return new RoleScope(permission, scope,
            units.stream().filter(unit -> unit.getPermission().equals(permission)).map(ScopeUnit::getUnitId).collect(Collectors.toSet()));
    }

    boolean gives(String permission) {
        Permission asked = new Permission(permission);
        return permissions.stream().anyMatch(asked::isGivenBy);
    }

    /** @param holders how many enabled accounts hold it */
    RoleDetails details(long holders) {
        return new RoleDetails(name, version, builtIn, ofUnits, title, List.copyOf(permissions),
            scopes.entrySet().stream().map(each -> scope(each.getKey(), each.getValue())).toList(), holders);
    }

    UnitRole ofUnit(boolean held) {
        return new UnitRole(name, builtIn ? "" : title, held);
    }

    String getName() {
        return name;
    }

    String getTitle() {
        return title;
    }

    Set<String> getPermissions() {
        return Set.copyOf(permissions);
    }
}
