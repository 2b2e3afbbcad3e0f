package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;
import org.tongzhou.core.shared.RichText;

/**
 * Pieces are found by who opens them, in the form in which he reads them: as the unit has it, from the first draft on, or as it was signed last. Who may read both is shown the
 * unit's, and finds that alone. Both are ordered by when it was signed last; what never was, by its last change.
 */
@Dependent
public class SearchablePiece implements Searchable {
    static final String KIND = PieceFiles.KIND;
    /** Ends the keys of what was signed. */
    private static final String SIGNED = "/signed";

    private final PieceRepository pieces;
    private final PieceFiles files;

    @Inject
    SearchablePiece(PieceRepository pieces, PieceFiles files) {
        this.pieces = pieces;
        this.files = files;
    }

    /** Of all forms that it has. */
    private static List<String> keys(Piece piece) {
        return piece.getSubmittedAt() == null ? List.of(piece.getId().toString()) : keys(piece.getId());
    }

    /** Of all forms that it may have or have had. */
    static List<String> keys(long id) {
        return List.of(Long.toString(id), id + SIGNED);
    }

    private static long id(String key) {
        return Long.parseLong(isSigned(key) ? key.substring(0, key.length() - SIGNED.length()) : key);
    }

    private static boolean isSigned(String key) {
        return key.endsWith(SIGNED);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        Map<Long, Piece> found = pieces.list(keys.stream().map(SearchablePiece::id).distinct().toList()).stream()
            .collect(Collectors.toMap(Piece::getId, Function.identity()));
        Map<Long, Set<String>> partners = pieces.listSignedUnits(found.keySet());
        Map<Long, List<StoredFile>> written = files.listStored(found.keySet(), PieceFile::isPlaced);
        Map<Long, List<StoredFile>> signed = files.listStored(found.keySet(), PieceFile::isSigned);
        return keys.stream().filter(key -> found.containsKey(id(key)) && keys(found.get(id(key))).contains(key)).map(key -> {
            Piece piece = found.get(id(key));
            return isSigned(key) ? signed(key, piece, partners.getOrDefault(piece.getId(), Set.of())).having(signed.getOrDefault(piece.getId(), List.of()))
                : document(key, piece, piece.draft(), PieceMarks.inside(piece)).having(written.getOrDefault(piece.getId(), List.of()));
        }).toList();
    }

    private static SearchDocument signed(String key, Piece piece, Set<String> partners) {
        return document(key, piece, piece.signedDraft(), PieceMarks.signed(partners)).except(PieceMarks.inside(piece));
    }

    private static SearchDocument document(String key, Piece piece, PieceDraft said, Set<SearchSight> sights) {
        return new SearchDocument(KIND, key, said.title(), RichText.words(said.body()), piece.getUnit(), piece.getAuthorName(),
            Objects.requireNonNullElse(piece.getSubmittedAt(), piece.getChangedAt()), PublicationAddress.ofPiece(piece.getId()), sights);
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return pieces.listIds(after.isEmpty() ? Long.MIN_VALUE : id(after), Math.max(1, max / 2)).stream().flatMap(id -> keys(id).stream()).toList();
    }
}
