package org.tongzhou.core.organization;

/** ACTIVE, LEAVING (离职待移交: open work is still to be handed over), LEFT. Words: {@code organization.status.<name>}. */
public enum StaffStatus {
    ACTIVE, LEAVING, LEFT
}
