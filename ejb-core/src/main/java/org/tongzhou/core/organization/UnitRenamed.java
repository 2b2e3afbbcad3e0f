package org.tongzhou.core.organization;

/**
 * What a unit is called by has changed, because it, or the unit above it, was renamed, moved or merged: whoever names units carries on
 * with the new name. Fired inside the transaction, once for each name.
 *
 * @param oldName the label it had
 * @param newName the label it has now, which may be that of a unit that was there before
 * @param oldHome the label of the unit that it belonged to if it is a section, else the one it had
 */
public record UnitRenamed(String oldName, String newName, String oldHome) {
    /** Of a unit that is no section. */
    public UnitRenamed(String oldName, String newName) {
        this(oldName, newName, oldName);
    }
}
