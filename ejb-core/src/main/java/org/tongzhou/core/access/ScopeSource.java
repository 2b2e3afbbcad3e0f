package org.tongzhou.core.access;

import java.util.List;

/** The permissions of a domain that have a scope; each domain that has some provides one such bean: its class of permissions. */
public interface ScopeSource {
    List<ScopedPermission> scopedPermissions();
}
