package org.tongzhou.core.organization;

/** The order of precedence of posts (职务层次), the highest first; its words are {@code organization.rank.<name>}. */
public enum JobRank {
    CITY_LEADER, DEPUTY_CITY_LEADER, SECRETARY_GENERAL, DEPUTY_SECRETARY_GENERAL, UNIT_HEAD, UNIT_DEPUTY, SECTION_HEAD, SECTION_DEPUTY, STAFF, WORKER;

    /** Whether who holds such a post leads the city. */
    public boolean isLeader() {
        return compareTo(DEPUTY_SECRETARY_GENERAL) <= 0;
    }
}
