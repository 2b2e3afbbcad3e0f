package org.tongzhou.core.notices.slips;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** The slips that were filled in, for the notices that ask for them; it has no door of its own and asks nobody whether he may. */
@Dependent
public class SlipReplies {
    /** No database takes any number of names into a statement. */
    private static final int AT_ONCE = 500;

    private final SlipRepository slips;
    private final Clock clock;

    @Inject
    public SlipReplies(SlipRepository slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    public Optional<FilledSlip> find(long noticeId, SlipGiver giver) {
        return slips.find(noticeId, giver).map(SlipReply::filled);
    }

    /** Refuses a change of the slip by which something would be lost that was filled in. @throws RuleViolationException as {@link Slip#requireKept} */
    public void requireKept(long noticeId, Slip former, Slip next) {
        if (slips.count(noticeId) > 0) {
            former.requireKept(next);
        }
    }

    /** What a unit has replied goes with its new name; where the unit of that name has replied, that stays, and this one goes. @return what goes, by the ids of the notices */
    public Map<Long, FilledSlip> renameUnit(String oldName, String newName) {
        Map<Long, FilledSlip> overtaken = slips.listOvertaken(oldName, newName).stream().collect(Collectors.toMap(SlipReply::getNoticeId, SlipReply::filled));
        slips.renameUnit(oldName, newName);
        return overtaken;
    }

    /**
     * Keeps what was found to be right.
     *
     * @param seenVersion of the reply that is corrected; 0 for the first one
     * @param by          user name of who does it
     * @return whether it is the first one
     * @throws StaleDataException if there is another one by now
     */
    public boolean keep(long noticeId, SlipGiver giver, SlipCheck checked, int seenVersion, String by) {
        SlipReply reply = slips.find(noticeId, giver).orElseGet(() -> new SlipReply(noticeId, giver));
        reply.requireSeen(seenVersion);
        reply.fillIn(checked, by, clock.instant());
        slips.add(reply);
        return seenVersion == 0;
    }

    /** Those of some units by their names, or, where units do not reply, of some people by their user names. */
    public Map<String, FilledSlip> list(long noticeId, boolean perUnit, Collection<String> names) {
        List<String> all = List.copyOf(names);
        return IntStream.iterate(0, first -> first < all.size(), first -> first + AT_ONCE)
            .mapToObj(first -> slips.list(noticeId, perUnit, all.subList(first, Math.min(first + AT_ONCE, all.size()))))
            .flatMap(List::stream).collect(Collectors.toMap(SlipReply::giver, SlipReply::filled));
    }

    /** The units that have replied, sorted. */
    public List<String> listUnits(long noticeId) {
        return slips.listUnits(noticeId);
    }

    /** How often each answer was given to some fields by those who are meant, or by the units of those. */
    public List<SlipCount> count(long noticeId, boolean perUnit, Set<Integer> fields, AudienceCondition meant) {
        return fields.isEmpty() ? List.of() : slips.listCounts(noticeId, perUnit, fields, meant);
    }
}
