package org.tongzhou.core.notices;

import java.util.Set;
import org.tongzhou.core.security.Audience;

/**
 * A notice was put right while it could be read. Fired inside the transaction.
 *
 * @param audience whom it addresses of those who may read its column
 * @param misled   user names of those who have read what it said before
 */
public record NoticeCorrected(long id, String title, String unit, String author, Audience audience, String note, Set<String> misled, String href) {
    public NoticeCorrected {
        misled = Set.copyOf(misled);
    }
}
