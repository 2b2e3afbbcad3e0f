package org.tongzhou.core.notices.statistics;

import java.io.Serializable;

/**
 * Figures of notices; people count once for each notice that reaches them.
 *
 * @param published how many notices were published, those withdrawn since among them
 * @param withdrawn how many of them are withdrawn
 * @param reached   how many people they address, {@code read} how many of these have opened them
 * @param asked     how many people they ask for a reply, {@code replied} how many of these have given one, {@code inTime} how many before it was due
 */
public record NoticeFigures(long published, long withdrawn, long reached, long read, long asked, long replied, long inTime) implements Serializable {
    /** Said of a share of nothing; before all others when sorted. */
    public static final int NONE = -1;

    /** Of a row of a query whose sums are null where nothing is counted yet. */
    static NoticeFigures of(Object[] row, int first) {
        long[] values = new long[7];
        for (int at = 0; at < values.length; at++) {
            values[at] = row[first + at] == null ? 0 : ((Number) row[first + at]).longValue();
        }
        return new NoticeFigures(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
    }

    /** How many of a hundred whom they address have read them; {@link #NONE} if they address nobody. */
    public int readPercent() {
        return percent(read, reached);
    }

    /** How many of a hundred who are asked have replied; {@link #NONE} if nobody is asked. */
    public int repliedPercent() {
        return percent(replied, asked);
    }

    /** How many of a hundred replies came in time; {@link #NONE} if there is none. */
    public int inTimePercent() {
        return percent(inTime, replied);
    }

    /** Rounded; but all is said of all only, and nothing of nothing. */
    private static int percent(long part, long all) {
        if (all == 0) {
            return NONE;
        }
        long rounded = Math.round(100.0 * part / all);
        return (int) (part == 0 || part == all ? rounded : Math.min(99, Math.max(1, rounded)));
    }
}
