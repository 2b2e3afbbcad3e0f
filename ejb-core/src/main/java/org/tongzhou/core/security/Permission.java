package org.tongzhou.core.security;

import org.apache.shiro.authz.permission.WildcardPermission;

/** A permission that is asked for. */
record Permission(String name) {
    /** Whether who holds the other one, which may have wildcards, holds this one. */
    boolean isGivenBy(String held) {
        return new WildcardPermission(held).implies(new WildcardPermission(name));
    }
}
