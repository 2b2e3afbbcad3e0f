package org.tongzhou.core.organization;

/** What a unit is (机构类别); its words are {@code organization.kind.<name>}. */
public enum UnitKind {
    /** The whole that all belongs to, such as the city. */
    REGION,
    PARTY_ORGAN, CONGRESS, GOVERNMENT,
    /** The leaders of a government as a unit of their own (市政府领导), which is no office. */
    LEADERS,
    OFFICE, DEPARTMENT, INSTITUTION, AGENCY, CPPCC, COURT, PROCURATORATE, MASS_ORGANISATION, CENTRAL_UNIT, COUNTY, ENTERPRISE,
    /** A section (科室) of a unit; nothing lies below it. */
    SECTION;

    boolean isSection() {
        return this == SECTION;
    }

    /** Whether units of this kind work in the portal by themselves. */
    public boolean isOffice() {
        return this != REGION && this != GOVERNMENT && this != LEADERS && this != SECTION;
    }
}
