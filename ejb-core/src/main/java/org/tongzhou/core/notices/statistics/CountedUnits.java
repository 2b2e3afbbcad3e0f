package org.tongzhou.core.notices.statistics;

import java.util.Set;

/** Whose notices somebody may count. @param all whether those of all units @param units else the labels of these, beside his own notices */
record CountedUnits(String username, boolean all, Set<String> units) {
}
