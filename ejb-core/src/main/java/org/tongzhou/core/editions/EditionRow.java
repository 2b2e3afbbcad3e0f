package org.tongzhou.core.editions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition in the list of its subject.
 *
 * @param number from 1 on
 * @param version to be handed back when it is changed, so that two do not overwrite each other
 * @param fromDay from which it holds, null for a draft
 * @param note what it was made for; may be empty
 * @param username who changed it last, empty if it came with the portal
 */
public record EditionRow(int number, int version, LocalDate fromDay, String note, String username, Instant changedAt, EditionState state)
    implements Serializable {
    public boolean isDraft() {
        return state == EditionState.DRAFT;
    }

    public boolean isComing() {
        return state == EditionState.COMING;
    }

    public boolean isInForce() {
        return state == EditionState.IN_FORCE;
    }
}
