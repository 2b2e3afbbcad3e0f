package org.tongzhou.core.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** The directory (通讯录): everybody who is here, by unit and post as the office seats people, never by pinyin. */
@Stateless
public class ContactService {
    @Inject
    StaffShelf shelf;
    @Inject
    ContactSights sights;
    @Inject
    UnitRepository units;
    @Inject
    Leaders leaders;
    @Inject
    StaffAccounts accounts;
    @Inject
    CurrentUser currentUser;

    /**
     * Those who fit a search, in the order of precedence.
     *
     * @param text   words that must all fit: the name or its pinyin, the post, the unit, or a part of a number that the caller may see; empty for all
     * @param unitId those of this unit and below; null for all
     * @throws NotFoundException if there is no such unit
     */
    @RequiresLogin
    public Slice<ContactRow> search(@NotNull @Size(max = StaffFilter.TEXT_MAX_CHARS, message = "{organization.searchTooLong}") String text, Long unitId,
            @NotNull PageRequest page) {
        ContactSight sight = sight();
        StaffFilter filter = new StaffFilter(text, unitId, null, StaffSort.PRECEDENCE, false);
        String path = unitId == null ? "/" : units.get(unitId).getPath();
        List<StaffEntry> found = shelf.all().stream().filter(entry -> entry.isBelow(path) && filter.fits(sight.cover(entry))).toList();
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).map(sight::row).toList(), found.size());
    }

    /**
     * Those of some people who are here and fit a search, in the order of precedence.
     *
     * @param text as for {@link #search}
     * @param ids  of people; those that are nobody's, or of people who have left, are passed over
     */
    @RequiresLogin
    public List<ContactRow> listAmong(@NotNull @Size(max = StaffFilter.TEXT_MAX_CHARS, message = "{organization.searchTooLong}") String text,
            @NotNull Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        ContactSight sight = sight();
        StaffFilter filter = new StaffFilter(text, null, null, StaffSort.PRECEDENCE, false);
        return shelf.all().stream().filter(entry -> ids.contains(entry.id()) && filter.fits(sight.cover(entry))).map(sight::row).toList();
    }

    /** One of those who are here. */
    @RequiresLogin
    public Optional<ContactRow> findContact(long id) {
        return listAmong("", Set.of(id)).stream().findFirst();
    }

    /** Who leads the city (市领导、秘书长), by bodies and ranks. */
    @RequiresLogin
    public List<LeaderCard> listLeaders() {
        ContactSight sight = sight();
        Map<Long, LeaderDuties> duties = leaders.all();
        return shelf.all().stream().filter(entry -> entry.rank().isLeader() && StaffFilter.ALL.fits(entry))
            .sorted(Comparator.comparing(StaffEntry::highest, StaffShelf.PLACES).thenComparing(StaffShelf.PRECEDENCE))
            .map(entry -> new LeaderCard(sight.row(entry, entry.highest()), entry.rank(), entry.highest().substitute(),
                duties.getOrDefault(entry.id(), LeaderDuties.NONE).present())).toList();
    }

    /** The unit or section of the caller's own post; none for accounts of nobody in the organization. */
    @RequiresLogin
    public Optional<UnitDetails.Link> findOwnUnit() {
        return own().map(entry -> new UnitDetails.Link(entry.main().unitId(), entry.main().unit()));
    }

    private Optional<StaffEntry> own() {
        return accounts.findPersonId(currentUser.username())
            .flatMap(id -> shelf.all().stream().filter(entry -> entry.id() == id).findFirst());
    }

    private ContactSight sight() {
        return sights.of(currentUser.isPermitted(OrganizationPermissions.MANAGE), own().orElse(null));
    }
}
