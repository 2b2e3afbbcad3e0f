package org.tongzhou.core.security;

import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffEntry;

/** Whose account is opened, and by what user name. @param email may be null */
public record AccountBeginning(long personId, String username, String familyName, String givenName, String unit, String post, String email) {
    public static AccountBeginning of(PersonDetails person, String username) {
        return new AccountBeginning(person.id(), username, person.facts().familyName(), person.facts().givenName(), person.unit(), person.post(),
            person.facts().email());
    }

    static AccountBeginning of(StaffEntry person, String username) {
        return new AccountBeginning(person.id(), username, person.facts().familyName(), person.facts().givenName(), person.main().unit(),
            person.main().post(), person.facts().email());
    }

    String name() {
        return familyName + givenName;
    }
}
