package org.tongzhou.core.organization;

import java.io.Serializable;

/**
 * A unit in a list, or in the tree from the top down.
 *
 * @param parentId null at the top
 * @param depth    1 at the top
 * @param people   who holds posts there today or in a unit below it; somebody with two posts counts in each place
 * @param formerName the old name by which it was found; null else
 */
public record UnitRow(long id, Long parentId, String name, String label, String code, UnitKind kind, UnitStatus status, ManagedState managed,
    int depth, long people, boolean leaf, String formerName) implements Serializable {
    UnitRow foundBy(String oldName) {
        return new UnitRow(id, parentId, name, label, code, kind, status, managed, depth, people, leaf, oldName);
    }
}
