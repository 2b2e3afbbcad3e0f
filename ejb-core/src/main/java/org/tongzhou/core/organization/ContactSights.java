package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of who sees what in the directory, as they are set now. */
@Dependent
class ContactSights {
    private final StaffRepository staff;

    @Inject
    ContactSights(StaffRepository staff) {
        this.staff = staff;
    }

    /** To be asked for many people. */
    ContactSight of(boolean all, StaffEntry reader) {
        Map<ContactField, FieldAudience> fields = staff.listFieldSights().stream().collect(Collectors.toMap(FieldSight::getField, FieldSight::getAudience));
        Map<JobRank, JobRank> lowest = staff.listMobileSights().stream().collect(Collectors.toMap(MobileSight::getOwner, MobileSight::getReader));
        return new ContactSight(all, reader, fields, lowest);
    }
}
