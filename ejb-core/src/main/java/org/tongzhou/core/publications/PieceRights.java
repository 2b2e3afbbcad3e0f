package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.SightSource;

/** By what rights the caller finds pieces. */
@Dependent
public class PieceRights implements SightSource {
    private final PieceSight sight;

    @Inject
    PieceRights(PieceSight sight) {
        this.sight = sight;
    }

    @Override
    public Set<SearchSight> listOfCaller() {
        return PieceMarks.of(sight.isEditor(), sight.scope(PieceDesk.UNIT), sight.scope(PieceDesk.SIGNER));
    }
}
