package org.tongzhou.core.contacts;

import java.io.Serializable;

/**
 * A card of a file, and what becomes of it.
 *
 * @param number its place in the file, from 1
 * @param target the contact that it changes; null for none
 * @param reason the key of the text that says why it is refused, {@code about} its argument; null where it is not
 */
public record CardEntry(int number, PersonalFacts facts, Outcome outcome, Long target, String reason, String about) implements Serializable {
    /** What becomes of a card; words: {@code contacts.outcome.<name>}. */
    public enum Outcome {
        NEW, CHANGED, SAME, REFUSED
    }

    static CardEntry read(int number, PersonalFacts facts) {
        return new CardEntry(number, facts, Outcome.NEW, null, null, null);
    }

    CardEntry changing(Long contactId, PersonalFacts merged, boolean same) {
        return new CardEntry(number, merged, same ? Outcome.SAME : Outcome.CHANGED, contactId, null, null);
    }

    CardEntry refused(String why, String what) {
        return new CardEntry(number, facts, Outcome.REFUSED, null, why, what);
    }
}
