package org.tongzhou.core.publications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * A file of a piece (附件); its content is with {@code core.attachments}. It has a place among those that the unit writes with it, among those that
 * were signed last, or both.
 */
@Entity
@Table(name = "publications_files")
@NamedQuery(name = "PieceFile.of", query = "SELECT f FROM PieceFile f WHERE f.pieceId = :piece ORDER BY f.fileId")
@NamedQuery(name = "PieceFile.ofAll", query = "SELECT f FROM PieceFile f WHERE f.pieceId IN :pieces")
@NamedQuery(name = "PieceFile.deleteOf", query = "DELETE FROM PieceFile f WHERE f.pieceId = :piece")
public class PieceFile {
    @Id
    @Column(name = "file_id")
    private Long fileId;
    @Column(name = "piece_id", nullable = false, updatable = false)
    private long pieceId;
    private Integer place;
    @Column(name = "signed_place")
    private Integer signedPlace;

    protected PieceFile() {
    }

    PieceFile(long pieceId, long fileId) {
        this.pieceId = pieceId;
        this.fileId = fileId;
    }

    void place(int next) {
        place = next;
    }

    /** The unit does not send it any more; what was signed stays as it is. */
    void takeOff() {
        place = null;
    }

    void sign() {
        signedPlace = place;
    }

    boolean isPlaced() {
        return place != null;
    }

    boolean isSigned() {
        return signedPlace != null;
    }

    Long getFileId() {
        return fileId;
    }

    Integer getPlace() {
        return place;
    }

    Integer getSignedPlace() {
        return signedPlace;
    }
}
