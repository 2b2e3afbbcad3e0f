package org.tongzhou.core.contacts;

import java.io.Serializable;

/**
 * A card of a file, and what becomes of it.
 *
 * @param number its place in the file, from 1
 * @param said   what the card itself says; {@code facts} is what would be kept
 * @param seen   what was known of the contact when the card was checked; null for none
 * @param target the contact that it changes; null for none
 * @param reason the key of the text that says why it is refused, {@code about} its argument; null where it is not
 */
public record CardEntry(int number, PersonalFacts said, PersonalFacts facts, Outcome outcome, Long target, PersonalFacts seen, String reason,
    String about) implements Serializable {
    /** What becomes of a card; words: {@code contacts.outcome.<name>}. */
    public enum Outcome {
        NEW, CHANGED, SAME, REFUSED
    }

    static CardEntry read(int number, PersonalFacts facts) {
        return new CardEntry(number, facts, facts, Outcome.NEW, null, null, null, null);
    }

    CardEntry adding() {
        return new CardEntry(number, said, said, Outcome.NEW, null, null, null, null);
    }

    CardEntry changing(Long contactId, PersonalFacts known, PersonalFacts merged) {
        return new CardEntry(number, said, merged, merged.equals(known) ? Outcome.SAME : Outcome.CHANGED, contactId, known, null, null);
    }

    CardEntry refused(String why, String what) {
        return new CardEntry(number, said, facts, Outcome.REFUSED, null, seen, why, what);
    }
}
