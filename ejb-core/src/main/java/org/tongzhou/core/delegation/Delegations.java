package org.tongzhou.core.delegation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.TodoKind;

/**
 * Who may do whose work at present, for the domains whose work it is: their doors let in who acts for the owner. It has no door of its own.
 * What an administrator of the system does, or somebody whose account is shut, is done by nobody else; neither do they act for others.
 */
@Dependent
public class Delegations {
    private final DelegationShelf shelf;
    private final People people;

    @Inject
    public Delegations(DelegationShelf shelf, People people) {
        this.shelf = shelf;
        this.people = people;
    }

    /** Whose work somebody may do now; empty for most people at most times. */
    public List<ActingFor> actingFor(String delegate) {
        return running(acting -> acting.delegate().equals(delegate)).toList();
    }

    /** Whose work of this kind somebody may do now. */
    public List<ActingFor> actingFor(String delegate, TodoKind kind) {
        return actingFor(delegate).stream().filter(acting -> acting.kinds().contains(kind)).toList();
    }

    /** Who may do somebody's work of this kind now, that was asked at that moment. */
    public List<ActingFor> actingIn(TodoKind kind, Instant askedAt) {
        return running(acting -> acting.covers(kind, askedAt)).toList();
    }

    /** Who may do somebody's work now. */
    public List<ActingFor> delegatedBy(String owner) {
        return running(acting -> acting.owner().equals(owner)).toList();
    }

    /** These people, and those who may do their work: whoever is told of work is told with them. */
    public Set<String> withDelegates(Set<String> owners) {
        Set<String> all = new HashSet<>(owners);
        running(acting -> owners.contains(acting.owner())).map(ActingFor::delegate).forEach(all::add);
        return all;
    }

    /** All who may do somebody else's work now. */
    public Set<String> listDelegates() {
        return running(acting -> true).map(ActingFor::delegate).collect(Collectors.toSet());
    }

    private Stream<ActingFor> running(Predicate<ActingFor> wanted) {
        return shelf.running().stream().filter(wanted)
            .filter(acting -> isAble(acting.owner()) && isAble(acting.delegate()));
    }

    private boolean isAble(String username) {
        return people.find(username).filter(person -> !person.isAdministrator()).isPresent();
    }
}
