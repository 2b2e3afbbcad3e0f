package org.tongzhou.core.applications;

import java.util.Set;

/**
 * Where an application is: with the unit's head; agreed, so that the stamped agreement is to be registered; registered, so that the city's office is to
 * open it; opened. The city's office can return what is under way at any step. What was refused, returned or withdrawn may be changed and handed in again. Words: {@code applications.status.<name>}.
 */
public enum ApplicationStatus {
    AWAITING_HEAD, AGREED, REGISTERED, OPENED, REFUSED, RETURNED, WITHDRAWN;

    /** The states that may follow. */
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case AWAITING_HEAD -> Set.of(AGREED, REFUSED, RETURNED, WITHDRAWN);
            case AGREED -> Set.of(REGISTERED, RETURNED, WITHDRAWN);
            case REGISTERED -> Set.of(OPENED, RETURNED, WITHDRAWN);
            case REFUSED, RETURNED -> Set.of(AWAITING_HEAD, WITHDRAWN);
            case WITHDRAWN -> Set.of(AWAITING_HEAD);
            case OPENED -> Set.of();
        };
    }

    public boolean leadsTo(ApplicationStatus other) {
        return next().contains(other);
    }
}
