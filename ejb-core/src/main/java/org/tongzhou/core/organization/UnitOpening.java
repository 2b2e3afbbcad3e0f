package org.tongzhou.core.organization;

import java.io.Serializable;

/** A unit that works in the portal, and what it lacks for that. */
public record UnitOpening(long unitId, String unit, OpeningCheck check) implements Serializable {
}
