package org.tongzhou.core.security;

import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffEntry;

/**
 * Whose account is opened.
 *
 * @param username null for one that is made of the name, free when the account is opened
 * @param email    may be null
 */
public record AccountBeginning(long personId, String username, String familyName, String givenName, String unit, String post, String email) {
    public static AccountBeginning of(PersonDetails person, String username) {
        return new AccountBeginning(person.id(), username, person.facts().familyName(), person.facts().givenName(), person.unit(), person.post(),
            person.facts().email());
    }

    public static AccountBeginning of(PersonDetails person) {
        return of(person, null);
    }

    static AccountBeginning of(StaffEntry person) {
        return new AccountBeginning(person.id(), null, person.facts().familyName(), person.facts().givenName(), person.main().unit(),
            person.main().post(), person.facts().email());
    }

    AccountBeginning named(String proposed) {
        return username == null ? new AccountBeginning(personId, proposed, familyName, givenName, unit, post, email) : this;
    }

    String name() {
        return familyName + givenName;
    }
}
