package org.tongzhou.core.reference.shelves;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.tongzhou.core.reference.HoldingStatus;

/** An item in a list; null for what is not told. @param post of a speaker, at that time @param reviewedOn when whose words they are had gone over them; null as long as that has not been */
public record ItemRow(long id, int version, Shelf shelf, String title, String kind, String medium, String creator, String post,
    String source, String place, LocalDate day,
    HoldingStatus status, String unit, Opening opening, LocalDate reviewedOn, Instant publishedAt, Instant changedAt) implements Serializable {
    /** Whether it is shown as such. */
    public boolean unreviewed() {
        return shelf.isUnreviewed(reviewedOn);
    }
}
