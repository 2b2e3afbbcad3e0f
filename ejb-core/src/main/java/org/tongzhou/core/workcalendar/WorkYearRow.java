package org.tongzhou.core.workcalendar;

import java.io.Serializable;

/**
 * A year in the list of those that can be looked at.
 *
 * @param known whether its notice has been entered
 * @param drafted whether somebody is entering or changing it
 */
public record WorkYearRow(int year, boolean known, boolean drafted) implements Serializable {
}
