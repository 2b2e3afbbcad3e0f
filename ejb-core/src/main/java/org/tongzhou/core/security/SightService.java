package org.tongzhou.core.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.Slice;

/**
 * Who can see a thing, and why (谁能看到): each domain answers for its own by {@link SeeableThing}. The thing itself is not shown, but for what it is called, and what is
 * not read yet, not even that.
 */
@Stateless
public class SightService {
    @Inject
    @Any
    Instance<SeeableThing> things;
    @Inject
    PeopleShelf people;
    @Inject
    AccountRepository accounts;
    @Inject
    Acts acts;

    /** The kinds of things that can be asked about, sorted. */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<String> listKinds() {
        return things.stream().map(SeeableThing::kind).sorted().toList();
    }

    /** The things of a kind that a text means. @throws NotFoundException if there is no such kind */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<SeeableThing.Found> find(@NotNull String kind, @NotNull @Size(max = SightFilter.TEXT_MAX_CHARS, message = "{security.searchTooLong}") String text) {
        return thing(kind).find(text.strip());
    }

    /** What people call a thing; empty if there is none. @throws NotFoundException if there is no such kind */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public Optional<String> findLabel(@NotNull String kind, long id) {
        return thing(kind).findLabel(id);
    }

    /** Those with enabled accounts who see a thing. @throws NotFoundException if there is no such kind or thing */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public Slice<SightRow> search(@NotNull @Valid SightFilter filter, @NotNull PageRequest page) {
        List<SightRow> found = list(filter);
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    /** All of them, to be taken away as a file. @throws NotFoundException if there is no such kind or thing */
    @RequiresPermission(SecurityPermissions.MANAGE_ROLES)
    public List<SightRow> export(@NotNull @Valid SightFilter filter) {
        List<SightRow> found = list(filter);
        acts.tell(AuditedAct.of(SecurityActs.EXPORT_SIGHTS, "thing", filter.id(), findLabel(filter.kind(), filter.id()).orElse("")).with("thing", filter.kind())
            .with("search", filter.text()).with("rows", found.size()));
        return found;
    }

    private SeeableThing thing(String kind) {
        return things.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow(() -> new NotFoundException("security.thingNotFound"));
    }

    private List<SightRow> list(SightFilter filter) {
        Map<String, Set<Sight.Why>> whys = whys(thing(filter.kind()).listSights(filter.id()));
        return people.all().stream().filter(person -> whys.containsKey(person.username()) && fits(person, filter.text().strip()))
            .map(person -> new SightRow(person, List.copyOf(whys.get(person.username())))).sorted(filter.sort().order(filter.descending())).toList();
    }

    private Map<String, Set<Sight.Why>> whys(Collection<Sight> sights) {
        Map<Long, String> usernames = new HashMap<>();
        accounts.listOfAllPeople().forEach(account -> usernames.put(account.personId(), account.username()));
        List<String> everybody = new ArrayList<>();
        people.all().forEach(person -> everybody.add(person.username()));
        Map<String, Set<Sight.Why>> whys = new HashMap<>();
        for (Sight sight : sights) {
            Stream<String> who = sight.username() != null ? Stream.of(sight.username())
                : sight.personId() != null ? Stream.ofNullable(usernames.get(sight.personId())) : everybody.stream();
            who.forEach(username -> whys.computeIfAbsent(username, name -> new LinkedHashSet<>()).add(sight.why()));
        }
        return whys;
    }

    private static boolean fits(PersonRow person, String text) {
        return text.isEmpty() || person.username().contains(text) || person.unit().contains(text) || Pinyin.matches(person.name(), text);
    }
}
