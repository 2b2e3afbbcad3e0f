package org.tongzhou.core.organization;

import java.util.Map;
import org.tongzhou.core.shared.PhoneNumbers;

/**
 * What somebody sees of people's numbers.
 *
 * @param all    whether all mobiles, as one who keeps the files
 * @param reader who sees; null for an account of nobody in the organization
 * @param lowest the lowest rank that sees the mobiles of each rank; {@link JobRank#WORKER} for everybody
 */
record ContactSight(boolean all, StaffEntry reader, Map<JobRank, JobRank> lowest) {
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    /** Whether the whole number is seen. */
    boolean shows(StaffEntry entry) {
        return !hides(entry);
    }

    private boolean hides(StaffEntry entry) {
        if (all || entry.facts().mobile() == null || reader != null && reader.id() == entry.id()) {
            return false;
        }
        JobRank asked = lowest.getOrDefault(entry.rank(), JobRank.CITY_LEADER);
        return asked != JobRank.WORKER && (reader == null || reader.rank().compareTo(asked) > 0);
    }

    /** The entry without what is hidden, so that nobody finds it by a search either. */
    StaffEntry cover(StaffEntry entry) {
        if (!hides(entry)) {
            return entry;
        }
        StaffFacts facts = entry.facts();
        return new StaffEntry(entry.id(), new StaffFacts(facts.familyName(), facts.givenName(), facts.gender(), facts.officePhone(), facts.room(), null,
            facts.email()), entry.status(), entry.sortNumber(), entry.main(), entry.others());
    }

    ContactRow row(StaffEntry entry) {
        return row(entry, entry.main());
    }

    /** The person as one who holds a post. */
    ContactRow row(StaffEntry entry, StaffEntry.Place post) {
        StaffFacts facts = entry.facts();
        return new ContactRow(entry.id(), entry.name(), post.unitId(), post.unit(), post.post(),
            entry.places().filter(place -> place != post).map(place -> place.unit() + ' ' + place.post()).toList(), facts.officePhone(), facts.room(),
            hides(entry) ? masked(facts.mobile()) : facts.mobile(), facts.email());
    }

    static String masked(String number) {
        String digits = PhoneNumbers.digits(number);
        if (digits.length() < SHOWN_FIRST + SHOWN_LAST + 2) {
            return "*".repeat(digits.length());
        }
        return digits.substring(0, SHOWN_FIRST) + "*".repeat(digits.length() - SHOWN_FIRST - SHOWN_LAST) + digits.substring(digits.length() - SHOWN_LAST);
    }
}
