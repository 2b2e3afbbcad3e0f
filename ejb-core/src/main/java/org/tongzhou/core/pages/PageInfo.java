package org.tongzhou.core.pages;

import java.util.Set;
import org.tongzhou.core.security.Person;

/** A page without its windows; {@code owner} is null for a page of the portal. */
record PageInfo(long id, String name, String title, String owner, Set<String> roles, boolean mustStay) {
    PageInfo {
        roles = Set.copyOf(roles);
    }

    boolean isOwn() {
        return owner != null;
    }

    boolean isVisibleTo(Person person) {
        return isOwn() ? owner.equals(person.username()) : Visibility.of(roles, person.roles());
    }
}
