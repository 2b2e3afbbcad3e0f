package org.tongzhou.core.security;

import java.util.Set;

/**
 * What decides what somebody gets to see: who it is, the unit, the roles.
 *
 * @param unit the label that his account bears; empty for none
 * @param home that of the unit to which this belongs if it is a section; else the same
 */
public record Person(String username, String unit, String home, Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /** Of what is no section. */
    public Person(String username, String unit, Set<String> roles) {
        this(username, unit, unit, roles);
    }

    /** By what he is meant: who addresses a unit means its sections, too. */
    public Set<String> units() {
        return unit.equals(home) ? Set.of(unit) : Set.of(unit, home);
    }

    /** Whether it is one of the three administrators (三员), who does nobody's business. */
    public boolean isAdministrator() {
        return roles.stream().anyMatch(AdministratorRoles::contains);
    }
}
