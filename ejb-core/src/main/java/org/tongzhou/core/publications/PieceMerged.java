package org.tongzhou.core.publications;

import java.util.List;

/**
 * A piece goes into a text that was adopted before. Fired inside the transaction, while the text is locked; what must not change any more is refused by whoever keeps it.
 *
 * @param units that have sent the piece
 * @param body  what is added to the text
 */
public record PieceMerged(long adoption, List<String> units, String body) {
    public PieceMerged {
        units = List.copyOf(units);
    }
}
