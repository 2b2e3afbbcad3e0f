package org.tongzhou.core.security;

import java.util.List;

/**
 * Why somebody may do something, or may not.
 *
 * @param by     the roles of the account that give it
 * @param giving all roles that give it
 */
public record AccessReason(AccountDetails account, String permission, List<String> by, List<String> giving) {
    public AccessReason {
        by = List.copyOf(by);
        giving = List.copyOf(giving);
    }

    /** Whether the person may; a disabled account may nothing. */
    public boolean isGranted() {
        return account.enabled() && !by.isEmpty();
    }
}
