package org.tongzhou.core.security;

/** The account of somebody in the organization, as lists of people need it. */
public record AccountOfPerson(Long personId, String username, boolean enabled, boolean temporary, String lockedReason) {
    public StaffAccountStatus status() {
        if (lockedReason != null) {
            return StaffAccountStatus.LOCKED;
        }
        if (!enabled) {
            return StaffAccountStatus.CLOSED;
        }
        return temporary ? StaffAccountStatus.WAITING : StaffAccountStatus.OPEN;
    }
}
