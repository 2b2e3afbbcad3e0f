package org.tongzhou.core.security;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.organization.SectionHomes;
import org.tongzhou.core.organization.UnitSections;

/** The people of the office, for other domains of the core; it has no door of its own and tells nothing to the outside. */
@Dependent
public class People {
    private final AccountDirectory directory;
    private final AccountRepository accounts;
    private final PeopleShelf shelf;
    private final PostRoles postRoles;
    private final UnitSections sections;

    @Inject
    public People(AccountDirectory directory, AccountRepository accounts, PeopleShelf shelf, PostRoles postRoles, UnitSections sections) {
        this.directory = directory;
        this.accounts = accounts;
        this.shelf = shelf;
        this.postRoles = postRoles;
        this.sections = sections;
    }

    /** Whoever holds an enabled account of this name; remembered between requests. */
    public Optional<Person> find(String username) {
        return directory.find(username).map(AccountRights::account).map(account -> person(account, sections.homes()));
    }

    /** The user name of somebody in the organization; none if there is no account. */
    public Optional<String> findUsername(long personId) {
        return accounts.findOfPerson(personId).map(Account::getUsername);
    }

    /** Whether somebody who can log in belongs to an audience. */
    public boolean isMeant(String username, Audience audience) {
        return find(username).filter(person -> audience.includes(person, post(username))).isPresent();
    }

    /** The name of the main post that somebody holds; empty if he holds none or has no enabled account. */
    public String post(String username) {
        return directory.find(username).map(AccountRights::account).map(AccountDetails::post).orElse("");
    }

    /** The names of the main posts that people hold, sorted; remembered between requests. */
    public Set<String> listPosts() {
        return shelf.all().stream().map(PersonRow::post).filter(post -> post != null && !post.isBlank()).collect(toCollection(TreeSet::new));
    }

    /** The user names of those whose main post is called so, in whatever unit; remembered between requests. */
    public Set<String> listPostHolders(Set<String> posts) {
        return posts.isEmpty() ? Set.of() : shelf.all().stream().filter(person -> posts.contains(person.post())).map(PersonRow::username).collect(toSet());
    }

    /** The name a person is called by; the user name if there is no enabled account. */
    public String displayName(String username) {
        return directory.find(username).map(AccountRights::account).map(AccountDetails::displayName).orElse(username);
    }

    /** Everybody with an enabled account. Reads all accounts: for acts of administrators, not for every request. */
    public List<Person> listEnabled() {
        Map<String, Set<String>> byPosts = postRoles.listAll();
        SectionHomes homes = sections.homes();
        return accounts.listEnabled().stream().map(account -> person(PostRoles.with(account.details(), byPosts), homes)).toList();
    }

    /** Those of some units and of their sections, some people, and whoever has one of these main posts or roles. */
    public Audience audience(Set<String> units, Set<String> usernames, Set<String> posts, Set<String> roleNames) {
        return new Audience(false, sections.listLabels(units), usernames, posts, roleNames, postRoles.listGiving(roleNames), null);
    }

    /** Whom somebody means who has addressed these units, people and posts: those of sections, too. */
    public Audience meant(Audience addressed) {
        return addressed.everybody() ? addressed : audience(addressed.units(), addressed.people(), addressed.posts(), addressed.roles());
    }

    /** The user names of an audience; remembered between requests, but for who has a role. */
    public Set<String> listUsernames(Audience audience) {
        Set<String> holders = shelf.listHolders(audience.roles());
        Set<String> usernames = shelf.all().stream().filter(person -> audience.means(person.username(), person.unit(), person.post()) || holders.contains(person.username()))
            .map(PersonRow::username).collect(toSet());
        if (audience.within() != null) {
            usernames.retainAll(listUsernames(audience.within()));
        }
        return usernames;
    }

    /** The user names of those of some units or sections who have a permission, by their roles or by their posts; remembered between requests. */
    public Set<String> listUsernames(Set<String> units, String permission) {
        Set<String> permitted = shelf.listPermitted(permission);
        return shelf.all().stream().filter(person -> units.contains(person.unit())).map(PersonRow::username).filter(permitted::contains).collect(toSet());
    }

    /** The user names of all who have a permission, by their roles or by their posts; remembered between requests. */
    public Set<String> listUsernames(String permission) {
        return shelf.listPermitted(permission);
    }

    /** The labels of the units and sections that something can be addressed to, as somebody is there, sorted; remembered between requests. */
    public Set<String> listUnits() {
        return shelf.listUnits();
    }

    /** The labels that accounts bear, sorted; remembered between requests. */
    public Set<String> listLabels() {
        return shelf.listLabels();
    }

    /** The names of the roles whose holders may be addressed as such: not those of the three administrators, whom not everybody is to know. */
    public List<String> listOfficeRoles() {
        return listRoles().stream().filter(role -> !AdministratorRoles.contains(role)).toList();
    }

    public List<String> listRoles() {
        return accounts.listRoleNames();
    }

    private static Person person(AccountDetails account, SectionHomes homes) {
        return new Person(account.username(), account.unit(), homes.of(account.unit()), Set.copyOf(account.roles()));
    }
}
