package org.tongzhou.core.organization;

import org.tongzhou.core.shared.PhoneNumbers;

/** What somebody sees of people's numbers: a leader's mobile is for leaders and for those who keep the files. */
record ContactSight(boolean leadersMobiles) {
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    private boolean hides(StaffEntry entry) {
        return !leadersMobiles && entry.facts().mobile() != null && entry.places().anyMatch(place -> place.rank().isLeader());
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
        StaffFacts facts = entry.facts();
        return new ContactRow(entry.id(), entry.name(), entry.main().unitId(), entry.main().unit(), entry.main().post(),
            entry.others().stream().map(place -> place.unit() + ' ' + place.post()).toList(), facts.officePhone(), facts.room(),
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
