package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The files of pieces: claimed, ordered and taken off in the transaction that stores the text. Those that were signed are there for the editors until the
 * piece is signed again, whatever the unit does with them.
 */
@Dependent
class PieceFiles {
    static final String KIND = "publications.piece";

    @Inject
    PieceFileRepository files;
    @Inject
    Attachments attachments;
    @Inject
    Acts acts;

    /**
     * Has the unit send these files with a piece, in this order, and no others.
     *
     * @throws NotFoundException if one is neither the piece's nor waits for the caller
     * @throws RuleViolationException if there are too many, or they are too large together
     */
    void store(Piece piece, List<Long> wanted) {
        Set<Long> chosen = new LinkedHashSet<>(wanted);
        Map<Long, PieceFile> present = files.list(piece.getId()).stream().collect(Collectors.toMap(PieceFile::getFileId, Function.identity()));
        if (chosen.isEmpty() && present.isEmpty()) {
            return;
        }
        List<PieceFile> left = present.values().stream().filter(file -> !chosen.contains(file.getFileId())).toList();
        takeOff(piece, left.stream().filter(PieceFile::isPlaced).toList());
        Set<Long> former = left.stream().filter(PieceFile::isSigned).map(PieceFile::getFileId).collect(Collectors.toSet());
        attachments.claim(KIND, piece.getId(), chosen.stream().filter(id -> !present.containsKey(id)).toList(), FileType.DOCUMENTS, former);
        if (chosen.stream().anyMatch(id -> present.containsKey(id) && !present.get(id).isPlaced())) {
            attachments.requireFew(KIND, piece.getId(), former);
        }
        int place = 0;
        for (Long id : chosen) {
            PieceFile file = present.containsKey(id) ? present.get(id) : add(piece.getId(), id);
            file.place(place++);
        }
    }

    private void takeOff(Piece piece, List<PieceFile> left) {
        Map<Long, AttachmentRow> rows = left.isEmpty() ? Map.of() : rows(piece.getId());
        for (PieceFile file : left) {
            file.takeOff();
            if (file.isSigned()) {
                acts.tell(PublicationActs.on(PublicationActs.DETACH, piece).with("file", rows.get(file.getFileId()).name()));
            } else {
                remove(piece, file);
            }
        }
    }

    private PieceFile add(long pieceId, long fileId) {
        PieceFile file = new PieceFile(pieceId, fileId);
        files.add(file);
        return file;
    }

    private void remove(Piece piece, PieceFile file) {
        attachments.remove(KIND, piece.getId(), file.getFileId());
        files.remove(file);
    }

    /** Adds what the office itself has made. */
    void add(Piece piece, String name, byte[] content) {
        int next = files.list(piece.getId()).size();
        add(piece.getId(), attachments.add(KIND, piece.getId(), name, content).id()).place(next);
    }

    /** The piece was signed: what the unit sends now is what editors read; what was signed before and is not sent any more goes. */
    void sign(Piece piece) {
        for (PieceFile file : files.list(piece.getId())) {
            if (file.isPlaced()) {
                file.sign();
            } else {
                remove(piece, file);
            }
        }
    }

    /** What the unit sends, in its order. */
    List<AttachmentRow> list(long pieceId) {
        return rows(pieceId, files.list(pieceId).stream().filter(PieceFile::isPlaced).sorted(Comparator.comparing(PieceFile::getPlace)).toList());
    }

    /** What was signed last. */
    List<AttachmentRow> listSigned(long pieceId) {
        return rows(pieceId, files.list(pieceId).stream().filter(PieceFile::isSigned).sorted(Comparator.comparing(PieceFile::getSignedPlace)).toList());
    }

    /** The contents of some of the files of pieces; pieces that have none such are missing. */
    Map<Long, List<StoredFile>> listStored(Collection<Long> pieceIds, Predicate<PieceFile> wanted) {
        Set<Long> others = files.listOfAll(pieceIds).stream().filter(wanted.negate()).map(PieceFile::getFileId).collect(Collectors.toSet());
        return attachments.listStored(KIND, pieceIds, others);
    }

    private List<AttachmentRow> rows(long pieceId, List<PieceFile> shown) {
        Map<Long, AttachmentRow> rows = shown.isEmpty() ? Map.of() : rows(pieceId);
        return shown.stream().map(file -> rows.get(file.getFileId())).toList();
    }

    private Map<Long, AttachmentRow> rows(long pieceId) {
        return attachments.list(KIND, pieceId).stream().collect(Collectors.toMap(AttachmentRow::id, Function.identity()));
    }

    /** Takes all away, as the piece goes itself. */
    void removeAll(Piece piece) {
        files.removeAll(piece.getId());
        attachments.removeAll(KIND, piece.getId());
    }
}
