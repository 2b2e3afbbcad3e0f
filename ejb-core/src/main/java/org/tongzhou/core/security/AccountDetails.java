package org.tongzhou.core.security;

import java.util.List;

/** What is known of a person's account; {@code email} may be null, {@code roles} is sorted. */
public record AccountDetails(
    String username, String displayName, String familyName, String givenName, String unit, String post,
    String email, String locale, boolean enabled, List<String> roles) {

    public AccountDetails {
        roles = List.copyOf(roles);
    }

    /** The same with other roles. */
    AccountDetails withRoles(List<String> others) {
        return new AccountDetails(username, displayName, familyName, givenName, unit, post, email, locale, enabled, others);
    }
}
