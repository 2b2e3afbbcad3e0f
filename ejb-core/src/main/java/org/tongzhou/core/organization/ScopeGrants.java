package org.tongzhou.core.organization;

import java.util.List;

/** By what somebody may do something; rights lie above this domain, which only asks. */
public interface ScopeGrants {
    /** One for each role that gives it, and each post that gives the role; none for accounts that are disabled, or may not. */
    List<ScopeGrant> of(String username, String permission);
}
