package org.tongzhou.core.publications;

import java.math.BigDecimal;

/**
 * An entry of the book of points as a circular counts it.
 *
 * @param points   negative if it is taken off
 * @param belated  whether it is of a month before whose circular was published without it (补计)
 * @param reversed whether one that was counted before is taken off (更正)
 */
record ScoreLine(long entryId, String unit, BigDecimal points, boolean belated, boolean reversed) {
}
