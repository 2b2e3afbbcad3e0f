package org.tongzhou.core.contacts;

import ezvcard.VCard;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes people as cards; what is covered for the caller is left out. */
final class CardWriter {
    private static final String COVERED = "*";

    private CardWriter() {
    }

    static String write(List<PersonalFacts> people, CardFormat format) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, format.version())) {
            writer.setAddProdId(false);
            for (PersonalFacts facts : people) {
                writer.write(card(facts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory fails never
        }
        return text.toString();
    }

    private static VCard card(PersonalFacts facts) {
        VCard card = new VCard();
        card.setFormattedName(facts.name());
        StructuredName name = new StructuredName(); // vCard 3.0 has none without
        name.setFamily(facts.name());
        card.setStructuredName(name);
        if (facts.organization() != null) {
            card.setOrganization(facts.organization());
        }
        if (facts.post() != null) {
            card.addTitle(facts.post());
        }
        if (facts.phone() != null) {
            card.addTelephoneNumber(facts.phone(), TelephoneType.WORK, TelephoneType.VOICE);
        }
        if (facts.mobile() != null && !facts.mobile().contains(COVERED)) {
            card.addTelephoneNumber(facts.mobile(), TelephoneType.CELL);
        }
        if (facts.email() != null) {
            card.addEmail(facts.email(), EmailType.WORK);
        }
        if (facts.address() != null) {
            Address address = new Address();
            address.setStreetAddress(facts.address());
            address.getTypes().add(AddressType.WORK);
            card.addAddress(address);
        }
        if (facts.remark() != null) {
            card.addNote(facts.remark());
        }
        return card;
    }
}
