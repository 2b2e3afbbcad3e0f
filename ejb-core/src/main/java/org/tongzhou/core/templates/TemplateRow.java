package org.tongzhou.core.templates;

import java.io.Serializable;
import java.time.Instant;

/**
 * A template in the list of all.
 *
 * @param unitId    whose own it is; null for the whole office
 * @param unit      its label, empty for the whole office
 * @param edition   the number of the one in force; null if what came with the portal holds, or the office's for a unit
 * @param drafted   whether a draft is being written
 * @param changedAt when somebody last changed it; null if never
 */
public record TemplateRow(String key, TemplateKind kind, Long unitId, String unit, Integer edition, boolean drafted, Instant changedAt) implements Serializable {
}
