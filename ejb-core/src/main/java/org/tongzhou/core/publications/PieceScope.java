package org.tongzhou.core.publications;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which pieces somebody sees at a desk as their unit does; those that its units have sent with others are seen as they were signed.
 *
 * @param username whose own are seen; null where authors do not matter
 * @param all      whether those of all units
 * @param units    else the labels of these
 */
record PieceScope(String username, boolean all, Set<String> units) {
    boolean isEmpty() {
        return !all && username == null && units.isEmpty();
    }

    /** Whether it reaches the unit of a piece; that an author sees his own does not mean that he does. */
    boolean reaches(String unit) {
        return all || units.contains(unit);
    }

    boolean owns(String author, String unit) {
        return reaches(unit) || author.equals(username);
    }

    /** The same as a condition of a query; not to be asked for all. */
    Predicate condition(CriteriaBuilder builder, Root<Piece> piece) {
        List<Predicate> either = new ArrayList<>();
        if (username != null) {
            either.add(builder.equal(piece.get("author"), username));
        }
        if (!units.isEmpty()) {
            either.add(piece.get("unit").in(units));
        }
        return builder.or(either.toArray(Predicate[]::new)); // of nothing: false
    }
}
