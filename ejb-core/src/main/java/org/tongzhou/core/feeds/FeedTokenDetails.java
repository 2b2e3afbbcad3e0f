package org.tongzhou.core.feeds;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A token with all that is known of it; the token itself is not.
 *
 * @param hint      how it begins
 * @param columns   what is given to it at present
 * @param withheld  how many of its columns are closed, deleted or not general any more
 * @param issuedBy  the name of who did it, {@code revokedBy} likewise
 * @param revokedAt null if it was not, as are by whom and why
 */
public record FeedTokenDetails(long id, String systemName, String contactUnit, String contactPerson, String hint, List<FeedColumn> columns, int withheld,
    LocalDate lastDay, FeedTokenState state, String issuedBy, Instant issuedAt, Instant lastUsedAt, String revokedBy, Instant revokedAt,
    String revokedReason) implements Serializable {

    /** One that has expired, too: whoever still tries it was revoked, not only forgotten. */
    public boolean isRevocable() {
        return state != FeedTokenState.REVOKED;
    }
}
