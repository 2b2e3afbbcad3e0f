package org.tongzhou.core.organization;

import java.util.HashSet;
import java.util.Set;

/**
 * How far somebody's permission goes today, all that gives it taken together.
 *
 * @param own   what is his own; false only if he may nothing
 * @param home  whether it goes as far as the own post's unit or section at least
 * @param all   everything
 * @param paths what the paths of units begin with that lie within it
 * @param units single units and sections within it, by their ids
 */
public record Reach(boolean own, boolean home, boolean all, Set<String> paths, Set<Long> units) {
    public static final Reach NONE = new Reach(false, false, false, Set.of(), Set.of());
    public static final Reach OWN = new Reach(true, false, false, Set.of(), Set.of());
    public static final Reach ALL = new Reach(true, true, true, Set.of(), Set.of());

    public Reach {
        paths = Set.copyOf(paths);
        units = Set.copyOf(units);
    }

    /** These units with all that lies below them. */
    public static Reach below(Set<String> paths) {
        return new Reach(true, false, false, paths, Set.of());
    }

    /** These units alone. */
    public static Reach only(Set<Long> units) {
        return new Reach(true, false, false, Set.of(), units);
    }

    /** The same, counted from the own post. */
    Reach atHome() {
        return new Reach(own, true, all, paths, units);
    }

    /** Both together. */
    public Reach and(Reach other) {
        return new Reach(own || other.own, home || other.home, all || other.all, union(paths, other.paths), union(units, other.units));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }

    /** Whether what belongs to a unit lies within it. @param path of the unit */
    public boolean covers(long unitId, String path) {
        return all || units.contains(unitId) || paths.stream().anyMatch(path::startsWith);
    }

    boolean covers(OrgUnit unit) {
        return covers(unit.getId(), unit.getPath());
    }

    /** Whether no unit at all lies within it. */
    public boolean isWithoutUnits() {
        return !all && paths.isEmpty() && units.isEmpty();
    }
}
