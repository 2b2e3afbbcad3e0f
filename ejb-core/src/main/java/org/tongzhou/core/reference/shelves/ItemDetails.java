package org.tongzhou.core.reference.shelves;

import java.util.List;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.reference.HoldingStepRow;

/**
 * An item as somebody reads it.
 *
 * @param reviewedBy who said that its words were gone over; null as long as that has not been
 * @param twins      others from the same address that the reader sees
 * @param steps      its life; readers see what was done since it was published
 */
public record ItemDetails(ItemRow item, ItemDraft draft, String reviewedBy, List<ItemRow> twins, List<AttachmentRow> files, List<HoldingStepRow> steps, May may) {
    /** What the reader may do with it now. @param open to say who reads it @param closes whether what he writes is for its section alone, until a keeper opens it again */
    public record May(boolean write, boolean open, boolean publish, boolean withdraw, boolean delete, boolean review, boolean closes) {
    }
}
