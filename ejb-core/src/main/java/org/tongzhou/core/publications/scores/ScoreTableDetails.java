package org.tongzhou.core.publications.scores;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** An edition of the table of a year. @param fromDay since when it is in force; null if it is a draft */
public record ScoreTableDetails(long id, int version, int year, int edition, LocalDate fromDay, String changedBy, Instant changedAt, ScoreTableDraft draft)
    implements Serializable {
}
