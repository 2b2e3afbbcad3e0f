package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.slips.SlipReplies;
import org.tongzhou.core.organization.SectionHomes;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;

/** Which notices ask whom for replies or confirmation, for the domain of to-dos; it has no door of its own and tells nothing to the outside. */
@Dependent
public class NoticeReplies {
    private final NoticeRepository notices;
    private final Columns columns;
    private final People people;
    private final ReaderSights sights;
    private final SlipReplies slips;
    private final UnitSections sections;

    @Inject
    public NoticeReplies(NoticeRepository notices, Columns columns, People people, ReaderSights sights, SlipReplies slips, UnitSections sections) {
        this.notices = notices;
        this.columns = columns;
        this.people = people;
        this.sights = sights;
        this.slips = slips;
        this.sections = sections;
    }

    /**
     * The published notices that ask for replies or confirmation and may have to do with somebody's unit, as they address some of these or what they belong to, or with who he is and what he may read:
     * those that ask him, by what they ask, and the others.
     *
     * @param unit  where he is now
     * @param units where he is and was
     */
    public Asked listAsking(String username, String unit, Set<String> units) {
        SectionHomes homes = sections.homes();
        Person person = new Person(username, unit, homes.of(unit), people.find(username).map(Person::roles).orElse(Set.of()));
        Set<Long> others = new HashSet<>(notices.listAskingIn(columns.listNarrow()));
        others.addAll(notices.listAskingNamed());
        others.addAll(notices.listAsking(homes.withUnits(units)));
        ReaderSight sight = sights.of(person);
        Set<Long> replying = both(others, notices.listAsked(sight));
        Set<Long> confirming = both(others, notices.listAskedToConfirm(sight));
        others.removeAll(replying);
        others.removeAll(confirming);
        return new Asked(replying, confirming, others);
    }

    /** The same for somebody whose unit is the one it was; nothing if he can not log in. */
    public Asked listAsking(String username) {
        return people.find(username).map(person -> listAsking(username, person.unit(), Set.of())).orElse(new Asked(Set.of(), Set.of(), Set.of()));
    }

    /** Where units reply, those whose people are not asked: who have replied, and no unit at all. */
    public Set<String> listUnitsNotAsked(long id) {
        if (notices.find(id).filter(Notice::isRepliedByUnits).isEmpty()) {
            return Set.of();
        }
        Set<String> units = new HashSet<>(slips.listUnits(id));
        units.add("");
        return units;
    }

    private static Set<Long> both(Set<Long> some, Collection<Long> asking) {
        Set<Long> both = new HashSet<>(asking);
        both.retainAll(some);
        return both;
    }

    /** @param replying ids of notices that ask him for a reply, {@code confirming} to confirm, {@code others} of those that ask him nothing */
    public record Asked(Set<Long> replying, Set<Long> confirming, Set<Long> others) {
    }
}
