package org.tongzhou.core.organization;

import java.util.Map;
import org.tongzhou.core.shared.PhoneNumbers;

/**
 * What somebody sees of people's numbers, rooms and addresses.
 *
 * @param all    whether everything, as one who keeps the files
 * @param reader who sees; null for an account of nobody in the organization
 * @param fields who sees which field; one that is not in it, nobody else
 * @param lowest for {@link FieldAudience#BY_RANK}: the lowest rank that sees the fields of each rank; {@link JobRank#WORKER} for everybody
 */
record ContactSight(boolean all, StaffEntry reader, Map<ContactField, FieldAudience> fields, Map<JobRank, JobRank> lowest) {
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    /** The same rules for another reader. */
    ContactSight of(StaffEntry other) {
        return new ContactSight(false, other, fields, lowest);
    }

    boolean shows(ContactField field, StaffEntry entry) {
        if (all || reader != null && reader.id() == entry.id()) {
            return true;
        }
        return switch (fields.getOrDefault(field, FieldAudience.KEEPERS)) {
            case EVERYBODY -> true;
            case SAME_UNIT -> reader != null && reader.isColleague(entry);
            case BY_RANK -> isHighEnough(lowest.getOrDefault(entry.rank(), JobRank.CITY_LEADER));
            case KEEPERS -> false;
        };
    }

    private boolean isHighEnough(JobRank asked) {
        return asked == JobRank.WORKER || reader != null && reader.rank().compareTo(asked) <= 0;
    }

    private String shown(ContactField field, StaffEntry entry, String value) {
        return shows(field, entry) ? value : null;
    }

    /** The entry without what is hidden, so that nobody finds it by a search either. */
    StaffEntry cover(StaffEntry entry) {
        StaffFacts facts = entry.facts();
        return new StaffEntry(entry.id(), new StaffFacts(facts.familyName(), facts.givenName(), facts.gender(),
            shown(ContactField.OFFICE_PHONE, entry, facts.officePhone()), shown(ContactField.ROOM, entry, facts.room()),
            shown(ContactField.MOBILE, entry, facts.mobile()), shown(ContactField.EMAIL, entry, facts.email())),
            entry.status(), entry.sortNumber(), entry.main(), entry.others());
    }

    ContactRow row(StaffEntry entry) {
        return row(entry, entry.main());
    }

    /** The person as one who holds a post. Of a hidden mobile, the first and last digits are seen. */
    ContactRow row(StaffEntry entry, StaffEntry.Place post) {
        StaffFacts facts = cover(entry).facts();
        String mobile = entry.facts().mobile();
        return new ContactRow(entry.id(), entry.name(), post.unitId(), post.unit(), post.post(),
            entry.places().filter(place -> place != post).map(place -> place.unit() + ' ' + place.post()).toList(), facts.officePhone(), facts.room(),
            mobile == null || facts.mobile() != null ? mobile : masked(mobile), facts.email());
    }

    static String masked(String number) {
        String digits = PhoneNumbers.digits(number);
        if (digits.length() < SHOWN_FIRST + SHOWN_LAST + 2) {
            return "*".repeat(digits.length());
        }
        return digits.substring(0, SHOWN_FIRST) + "*".repeat(digits.length() - SHOWN_FIRST - SHOWN_LAST) + digits.substring(digits.length() - SHOWN_LAST);
    }
}
