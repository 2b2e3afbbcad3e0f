package org.tongzhou.core.reference;

import java.util.Set;

/**
 * The units whose holdings somebody keeps.
 *
 * @param all   whether those of all units
 * @param units else the labels of these
 */
public record KeeperScope(boolean all, Set<String> units) {
    public static final int UNIT_MAX_CHARS = 120;

    public KeeperScope {
        units = Set.copyOf(units);
    }

    public boolean covers(String unit) {
        return all || units.contains(unit);
    }

    public boolean isEmpty() {
        return !all && units.isEmpty();
    }
}
