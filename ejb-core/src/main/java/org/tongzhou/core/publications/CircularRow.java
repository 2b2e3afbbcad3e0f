package org.tongzhou.core.publications;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A unit in the circular.
 *
 * @param rank      by the points of the year so far; units of equal points share it
 * @param quota     how many pieces it is to send in a month; 0 if that is not said
 * @param submitted how many pieces it has sent in the month, {@code used} how often something of it was used, {@code instructed} how many instructions that got
 * @param points    of the month
 * @param belated   of what came for months before, or was taken back of them, after their circulars were published (补计、更正); in the year's points, if of the same year
 * @param yearUsed  how often something of it was used in the year so far
 * @param yearPoints of the year so far; nothing above 0 if the year counts nothing
 * @param late      how many commissions of the year came late or not at all
 * @param zeroed    whether the year counts nothing because of them
 */
public record CircularRow(int rank, String unit, int quota, long submitted, long used, long instructed, BigDecimal points, BigDecimal belated, long yearUsed, BigDecimal yearPoints, long late,
    boolean zeroed) implements Serializable {
    CircularRow ranked(int place) {
        return new CircularRow(place, unit, quota, submitted, used, instructed, points, belated, yearUsed, yearPoints, late, zeroed);
    }

    /** Whether it has sent less than it is to send. */
    public boolean isShort() {
        return submitted < quota;
    }
}
