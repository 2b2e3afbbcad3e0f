package org.tongzhou.core.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A unit that a role names for a permission. */
@Embeddable
public class ScopeUnit {
    @Column(name = "permission", nullable = false, length = Role.PERMISSION_MAX_CHARS)
    private String permission;
    @Column(name = "unit_id", nullable = false)
    private long unitId;

    protected ScopeUnit() {
    }

    ScopeUnit(String permission, long unitId) {
        this.permission = permission;
        this.unitId = unitId;
    }

    String getPermission() {
        return permission;
    }

    long getUnitId() {
        return unitId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScopeUnit unit && unitId == unit.unitId && permission.equals(unit.permission);
    }

    @Override
    public int hashCode() {
        return permission.hashCode() * 31 + Long.hashCode(unitId);
    }
}
