package org.tongzhou.core.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PhoneNumbers;

/**
 * What becomes of the cards of a file. A card means a contact of the same name that has a number, mail address or organization in common with it,
 * or of which nothing but the name is known; what it does not say stays as it was. A card that was checked before is planned anew by what it says itself;
 * where the contact was changed or removed since, it is refused unless it changes nothing.
 */
final class CardPlan {
    private final Map<Long, PersonalFacts> contacts;
    private final List<PersonalFacts> taken = new ArrayList<>();
    private final Function<PersonalFacts, CardRefusal> check;
    private int room;

    /** @param contacts that are there, {@code room} for how many more; {@code check} says what is wrong, null for nothing */
    CardPlan(Map<Long, PersonalFacts> contacts, int room, Function<PersonalFacts, CardRefusal> check) {
        this.contacts = new LinkedHashMap<>(contacts);
        this.room = room;
        this.check = check;
    }

    /** Why something cannot be kept. @param about the argument of the text */
    record CardRefusal(String reason, String about) {
    }

    List<CardEntry> of(List<CardEntry> cards) {
        return cards.stream().map(this::of).toList();
    }

    private CardEntry of(CardEntry card) {
        if (card.outcome() == CardEntry.Outcome.REFUSED) {
            return card;
        }
        CardRefusal wrong = check.apply(card.said());
        if (wrong != null) {
            return card.refused(wrong.reason(), wrong.about());
        }
        if (taken.stream().anyMatch(other -> isMeant(other, card.said()))) {
            return card.refused("contacts.cardTwice", card.said().name());
        }
        taken.add(card.said());
        return contacts.entrySet().stream().filter(known -> isMeant(known.getValue(), card.said())).findFirst().map(known -> changing(card, known))
            .orElseGet(() -> added(card));
    }

    private static CardEntry changing(CardEntry card, Map.Entry<Long, PersonalFacts> known) {
        PersonalFacts merged = merge(known.getValue(), card.said());
        boolean isStale = card.seen() != null && !card.seen().equals(known.getValue());
        return isStale && !merged.equals(known.getValue()) ? stale(card) : card.changing(known.getKey(), known.getValue(), merged);
    }

    private static CardEntry stale(CardEntry card) {
        return card.refused("contacts.cardStale", card.said().name());
    }

    private CardEntry added(CardEntry card) {
        if (card.seen() != null) {
            return stale(card);
        }
        if (room == 0) {
            return card.refused("contacts.listFull", String.valueOf(AddressBookService.CONTACTS_MAX));
        }
        room--;
        return card.adding();
    }

    static boolean isMeant(PersonalFacts known, PersonalFacts card) {
        if (!known.name().equals(card.name())) {
            return false;
        }
        Set<String> marks = marks(known);
        Set<String> others = marks(card);
        return marks.isEmpty() || others.isEmpty() || marks.stream().anyMatch(others::contains);
    }

    private static Set<String> marks(PersonalFacts facts) {
        return Stream.of(facts.phone() == null ? null : PhoneNumbers.digits(facts.phone()), facts.mobile() == null ? null : PhoneNumbers.digits(facts.mobile()),
            facts.email(), facts.organization()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static PersonalFacts merge(PersonalFacts old, PersonalFacts card) {
        return new PersonalFacts(card.name(), said(card.organization(), old.organization()), said(card.post(), old.post()), said(card.phone(), old.phone()),
            said(card.mobile(), old.mobile()), said(card.email(), old.email()), said(card.address(), old.address()), said(card.remark(), old.remark()));
    }

    private static String said(String now, String before) {
        return now == null ? before : now;
    }
}
