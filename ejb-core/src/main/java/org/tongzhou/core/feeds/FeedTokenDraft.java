package org.tongzhou.core.feeds;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.tongzhou.core.shared.Words;

/**
 * What is said of a token when it is issued.
 *
 * @param systemName    what reads with it
 * @param contactUnit   which unit answers for that, {@code contactPerson} who in it
 * @param columns       ids of the columns that are read
 * @param lastDay       the last day on which it is good
 */
public record FeedTokenDraft(
    @Words(message = "{feeds.systemNameMissing}") @Size(max = FeedTokenDraft.NAME_MAX_CHARS, message = "{feeds.systemNameTooLong}") String systemName,
    @Words(message = "{feeds.contactUnitMissing}") @Size(max = FeedTokenDraft.UNIT_MAX_CHARS, message = "{feeds.contactUnitTooLong}") String contactUnit,
    @Words(message = "{feeds.contactPersonMissing}") @Size(max = FeedTokenDraft.NAME_MAX_CHARS, message = "{feeds.contactPersonTooLong}") String contactPerson,
    @NotEmpty(message = "{feeds.columnsMissing}") @Size(max = FeedTokenDraft.COLUMNS_MAX, message = "{feeds.columnsTooMany}") Set<@NotNull Long> columns,
    @NotNull(message = "{feeds.lastDayMissing}") LocalDate lastDay) {
    public static final int NAME_MAX_CHARS = 60;
    public static final int UNIT_MAX_CHARS = 120;
    public static final int COLUMNS_MAX = 200;

    public FeedTokenDraft {
        columns = Set.copyOf(columns);
    }
}
