package org.tongzhou.core.security;

import java.util.Set;

/** What decides what somebody gets to see: who it is, the unit, the roles. */
public record Person(String username, String unit, Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whether it is one of the three administrators (三员), who does nobody's business. */
    public boolean isAdministrator() {
        return roles.stream().anyMatch(AdministratorRoles::contains);
    }
}
