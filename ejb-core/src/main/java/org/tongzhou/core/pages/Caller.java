package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;

/** The caller as layers and rules know people; the operator has neither unit nor role. */
@Dependent
class Caller {
    private final CurrentUser currentUser;
    private final People people;

    @Inject
    Caller(CurrentUser currentUser, People people) {
        this.currentUser = currentUser;
        this.people = people;
    }

    Person person() {
        String username = currentUser.username();
        return people.find(username).orElseGet(() -> new Person(username, "", Set.of()));
    }
}
