package org.tongzhou.core.publications;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.search.SearchSight;

/**
 * By what marks pieces are found: what {@link PieceSight} asks of one, as a condition of a search. Rights stand there as rights, with the unit that they
 * have to reach; so whoever gets or loses one, another post or another unit needs nothing done.
 */
final class PieceMarks {
    private PieceMarks() {
    }

    /** Who sees it as its unit does ({@link PieceSight#isInside}). */
    static Set<SearchSight> inside(Piece piece) {
        Set<SearchSight> marks = reaching(PublicationPermissions.WRITE, piece.getUnit());
        marks.add(SearchSight.ofPerson(piece.getAuthor()));
        if (piece.getStatus() != PieceStatus.DRAFT) {
            marks.addAll(reaching(PublicationPermissions.SIGN, piece.getUnit()));
        }
        return marks;
    }

    /** Who reads what was signed ({@link PieceSight#readsSigned}). @param partners the units that have sent it, too */
    static Set<SearchSight> signed(Collection<String> partners) {
        Set<SearchSight> marks = new HashSet<>(Set.of(SearchSight.ofRight(PublicationPermissions.EDIT)));
        for (String unit : partners) {
            marks.addAll(reaching(PublicationPermissions.WRITE, unit));
            marks.addAll(reaching(PublicationPermissions.SIGN, unit));
        }
        return marks;
    }

    private static Set<SearchSight> reaching(String permission, String unit) {
        return new HashSet<>(Set.of(SearchSight.ofRight(permission, unit), SearchSight.ofRight(permission)));
    }

    /** What somebody bears. @param writing whose pieces he writes, {@code signing} whose he signs */
    static Set<SearchSight> of(boolean editor, PieceScope writing, PieceScope signing) {
        Stream<SearchSight> edited = editor ? Stream.of(SearchSight.ofRight(PublicationPermissions.EDIT)) : Stream.empty();
        return Stream.of(edited, within(PublicationPermissions.WRITE, writing), within(PublicationPermissions.SIGN, signing)).flatMap(marks -> marks)
            .collect(Collectors.toSet());
    }

    private static Stream<SearchSight> within(String permission, PieceScope scope) {
        return scope.all() ? Stream.of(SearchSight.ofRight(permission)) : scope.units().stream().map(unit -> SearchSight.ofRight(permission, unit));
    }
}
