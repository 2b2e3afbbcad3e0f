package org.tongzhou.core.organization;

import java.util.List;
import java.util.Set;

/** By what somebody may do something; rights lie above this domain, which only asks. */
public interface ScopeGrants {
    /** One for each role that gives it, and each post that gives the role; none for accounts that are disabled, or may not. */
    List<ScopeGrant> of(String username, String permission);

    /** The user names of all who have a permission, be it one with a scope or not. */
    Set<String> listUsernames(String permission);
}
