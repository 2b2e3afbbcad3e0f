package org.tongzhou.core.publications;

import java.util.List;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.publications.scores.ScoreEntryRow;

/**
 * A piece as somebody reads it.
 *
 * @param files    those of {@code draft}
 * @param signedBy the name of who has signed it; null if nobody has
 * @param topic    of the commission that it answers; null for none
 * @param adoption the text that it was adopted in; null for none, or for who is no editor
 * @param scores   what it has earned
 */
public record PieceDetails(PieceRow piece, int version, PieceDraft draft, List<AttachmentRow> files, String signedBy, String topic, Long adoption,
    List<PieceStepRow> steps, List<ScoreEntryRow> scores, May may) {

    /** What the reader may do with it now. @param takeBack whether what was signed; {@code recall} what waits for a signature @param layAside what was returned */
    public record May(boolean write, boolean recall, boolean sign, boolean edit, boolean takeBack, boolean layAside, boolean delete) {
    }
}
