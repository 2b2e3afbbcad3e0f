package org.tongzhou.core.contacts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** Cards of people (vCard) to be taken away and brought along. */
@Stateless
public class CardService {
    public static final int BYTES_MAX = CardReader.BYTES_MAX;

    @Inject
    ContactRepository contacts;
    @Inject
    AddressList list;
    @Inject
    ContactService directory;
    @Inject
    Validator validator;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** The card of a colleague, without what the caller may not see. @throws NotFoundException if he is not here */
    @RequiresLogin
    public String exportColleague(long personId, @NotNull CardFormat format) {
        ContactRow colleague = directory.findContact(personId).orElseThrow(() -> new NotFoundException("contacts.colleagueNotFound"));
        acts.tell(AuditedAct.of(ContactActs.EXPORT_CARD, "person", personId, colleague.name()));
        return CardWriter.write(List.of(AddressRow.of(colleague, false).facts()), format);
    }

    /** The cards of all who fit a filter. @throws NotFoundException if it names a group that the caller does not have */
    @RequiresLogin
    public String exportContacts(@NotNull @Valid AddressFilter filter, @NotNull CardFormat format) {
        List<AddressRow> found = list.find(currentUser.username(), filter);
        acts.tell(AuditedAct.of(ContactActs.EXPORT_CONTACTS).with("rows", found.size()));
        return CardWriter.write(found.stream().map(AddressRow::facts).toList(), format);
    }

    /**
     * Says what would become of the cards of a file, and changes nothing.
     *
     * @throws RuleViolationException if it has more than {@value #BYTES_MAX} bytes or {@value CardReader#CARDS_MAX} cards, is not in UTF-8, or has no card
     */
    @RequiresLogin
    public List<CardEntry> check(@NotNull byte[] file) {
        return plan(CardReader.read(file));
    }

    /** Keeps the cards that were checked, as far as they can be kept now. @return what has become of each */
    @RequiresLogin
    public List<CardEntry> importCards(@NotNull @Size(max = CardReader.CARDS_MAX) List<CardEntry> cards) {
        List<CardEntry> done = plan(cards);
        done.forEach(this::keep);
        acts.tell(AuditedAct.of(ContactActs.IMPORT_CONTACTS).with("added", count(done, CardEntry.Outcome.NEW))
            .with("changed", count(done, CardEntry.Outcome.CHANGED)));
        return done;
    }

    private void keep(CardEntry card) {
        if (card.outcome() == CardEntry.Outcome.NEW) {
            contacts.add(new PersonalContact(currentUser.username(), card.facts(), clock.instant()));
        } else if (card.outcome() == CardEntry.Outcome.CHANGED) {
            PersonalContact contact = contacts.getContact(currentUser.username(), card.target());
            contact.change(contact.getVersion(), card.facts(), clock.instant());
        }
    }

    private List<CardEntry> plan(List<CardEntry> cards) {
        Map<Long, PersonalFacts> present = new LinkedHashMap<>();
        contacts.listPresent(currentUser.username()).forEach(contact -> present.put(contact.getId(), contact.facts()));
        return new CardPlan(present, Math.max(0, AddressBookService.CONTACTS_MAX - present.size()), this::wrong).of(cards);
    }

    /** The first of what the fields refuse, in their order of names. */
    private CardPlan.CardRefusal wrong(PersonalFacts facts) {
        return validator.validate(facts).stream().min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
            .map(CardService::refusal).orElse(null);
    }

    private static CardPlan.CardRefusal refusal(ConstraintViolation<PersonalFacts> violation) {
        return new CardPlan.CardRefusal(violation.getMessageTemplate().replaceAll("[{}]", ""), String.valueOf(violation.getInvalidValue()));
    }

    private static long count(List<CardEntry> cards, CardEntry.Outcome outcome) {
        return cards.stream().filter(card -> card.outcome() == outcome).count();
    }
}
