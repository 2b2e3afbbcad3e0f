package org.tongzhou.core.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** A role (角色): a named set of permissions in Shiro's wildcard form. The built-in ones come with the schema. */
@Entity
@Table(name = "security_roles")
@NamedQuery(name = "Role.names", query = "SELECT r.name FROM Role r ORDER BY r.name")
@NamedQuery(name = "Role.permissions", query = "SELECT DISTINCT p FROM Role r JOIN r.permissions p WHERE r.name IN :names")
public class Role {
    public static final String NAME_PATTERN = "[a-z][a-z0-9-]{1,39}";
    static final int NAME_MAX_CHARS = 40;
    static final int PERMISSION_MAX_CHARS = 100;

    @Id
    @Column(length = NAME_MAX_CHARS)
    private String name;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "security_role_permissions", joinColumns = @JoinColumn(name = "role_name"))
    @Column(name = "permission", nullable = false, length = PERMISSION_MAX_CHARS)
    private Set<String> permissions = new HashSet<>();

    protected Role() {
    }
}
