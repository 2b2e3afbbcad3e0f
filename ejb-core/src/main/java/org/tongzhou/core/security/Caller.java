package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;

/** The caller as the office knows people; the operator has neither unit nor role. */
@Dependent
public class Caller {
    private final CurrentUser currentUser;
    private final People people;

    @Inject
    public Caller(CurrentUser currentUser, People people) {
        this.currentUser = currentUser;
        this.people = people;
    }

    public Person person() {
        String username = currentUser.username();
        return people.find(username).orElseGet(() -> new Person(username, "", Set.of()));
    }
}
