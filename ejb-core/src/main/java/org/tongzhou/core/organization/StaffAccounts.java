package org.tongzhou.core.organization;

import java.util.Optional;

/** Who in the organization a user is; accounts lie above this domain, which only asks. */
public interface StaffAccounts {
    /** The person whose account this is; none for accounts of nobody in the directory. */
    Optional<Long> findPersonId(String username);
}
