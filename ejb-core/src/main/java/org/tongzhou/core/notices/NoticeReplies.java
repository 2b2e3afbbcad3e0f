package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;

/** Which notices ask whom for replies, for the domain of to-dos; it has no door of its own and tells nothing to the outside. */
@Dependent
public class NoticeReplies {
    private final NoticeRepository notices;
    private final Columns columns;
    private final People people;
    private final ReaderSights sights;

    @Inject
    public NoticeReplies(NoticeRepository notices, Columns columns, People people, ReaderSights sights) {
        this.notices = notices;
        this.columns = columns;
        this.people = people;
        this.sights = sights;
    }

    /**
     * The published notices that ask for replies and may have to do with somebody's unit, as they address some of these, or with who he is and what he may read:
     * those that ask him, and the others.
     *
     * @param unit  where he is now
     * @param units where he is and was
     */
    public Asked listAsking(String username, String unit, Set<String> units) {
        Person person = new Person(username, unit, people.find(username).map(Person::roles).orElse(Set.of()));
        Set<Long> others = new HashSet<>(notices.listAskingIn(columns.listNarrow()));
        others.addAll(notices.listAskingNamed());
        units.forEach(each -> others.addAll(notices.listAsking(each)));
        Set<Long> asking = new HashSet<>(others);
        asking.retainAll(Set.copyOf(notices.listAsked(sights.of(person))));
        others.removeAll(asking);
        return new Asked(asking, others);
    }

    /** The same for somebody whose unit is the one it was; nothing if he can not log in. */
    public Asked listAsking(String username) {
        return people.find(username).map(person -> listAsking(username, person.unit(), Set.of())).orElse(new Asked(Set.of(), Set.of()));
    }

    /** @param asking ids of notices that ask him, {@code others} of those that do not */
    public record Asked(Set<Long> asking, Set<Long> others) {
    }
}
