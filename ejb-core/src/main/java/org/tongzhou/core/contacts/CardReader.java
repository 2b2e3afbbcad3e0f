package org.tongzhou.core.contacts;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PhoneNumbers;
import org.tongzhou.core.shared.RuleViolationException;

/** Reads cards out of a file (vCard 3.0 and 4.0, RFC 2426 and 6350). Pictures, sounds and keys are passed over; of several numbers of a kind the first counts. */
final class CardReader {
    static final int BYTES_MAX = 2 * 1024 * 1024;
    static final int CARDS_MAX = 1000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String MOBILE = "(86)?1[3-9][0-9]{9}";
    private static final int NUMBER_MAX_CHARS = 100;
    private static final String EXTENSION = "(?i) *(ext\\.?|x|#|分机|转) *(?=[0-9]{1,4}$)";

    private CardReader() {
    }

    /** @throws RuleViolationException if it is too large, not in UTF-8, has no card or more than {@value #CARDS_MAX}, or is no such file */
    static List<CardEntry> read(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw new RuleViolationException("contacts.cardsTooLarge", BYTES_MAX / 1024 / 1024);
        }
        List<CardEntry> cards = cards(text(file));
        if (cards.isEmpty()) {
            throw new RuleViolationException("contacts.cardsNone");
        }
        return cards;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RuleViolationException("contacts.cardsEncoding");
        }
    }

    private static List<CardEntry> cards(String text) {
        List<CardEntry> cards = new ArrayList<>();
        try (VCardReader reader = new VCardReader(text)) {
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                if (cards.size() == CARDS_MAX) {
                    throw new RuleViolationException("contacts.cardsTooMany", CARDS_MAX);
                }
                CardEntry entry = CardEntry.read(cards.size() + 1, facts(card));
                cards.add(card.getVersion() == null || card.getVersion() == VCardVersion.V2_1 ? entry.refused("contacts.cardVersion", null) : entry);
            }
            return cards;
        } catch (IOException e) {
            throw new RuleViolationException("contacts.cardsNone");
        }
    }

    private static PersonalFacts facts(VCard card) {
        Organization organization = card.getOrganization();
        String unit = organization == null ? null : String.join(" ", organization.getValues());
        List<Telephone> numbers = card.getTelephoneNumbers().stream()
            .filter(each -> !each.getTypes().contains(TelephoneType.FAX) && !each.getTypes().contains(TelephoneType.PAGER)).toList();
        String mobile = first(numbers.stream().filter(CardReader::isMobile).map(CardReader::number));
        String phone = first(numbers.stream().filter(each -> !isMobile(each)).map(CardReader::number));
        return new PersonalFacts(name(card, unit), unit, first(Stream.concat(card.getTitles().stream(), card.getRoles().stream()).map(TextProperty::getValue)),
            phone, mobile, first(card.getEmails().stream().map(TextProperty::getValue)), first(card.getAddresses().stream().map(CardReader::address)),
            card.getNotes().stream().map(TextProperty::getValue).filter(Objects::nonNull).collect(Collectors.joining("\n")));
    }

    /** As it is written, else of its parts, else that of the organization. */
    private static String name(VCard card, String organization) {
        String written = card.getFormattedName() == null ? null : card.getFormattedName().getValue();
        StructuredName parts = card.getStructuredName();
        return first(Stream.of(Optional.ofNullable(written), Optional.ofNullable(parts).map(CardReader::name), Optional.ofNullable(organization))
            .flatMap(Optional::stream));
    }

    private static String name(StructuredName parts) {
        String family = Objects.requireNonNullElse(parts.getFamily(), "");
        String given = Objects.requireNonNullElse(parts.getGiven(), "");
        boolean chinese = (family + given).codePoints().anyMatch(Character::isIdeographic);
        return chinese ? family + given : (given + ' ' + family).strip();
    }

    private static boolean isMobile(Telephone telephone) {
        return telephone.getTypes().contains(TelephoneType.CELL)
            || !telephone.getTypes().contains(TelephoneType.WORK) && PhoneNumbers.digits(number(telephone)).matches(MOBILE);
    }

    /** Written as the office does it: (0551) 6260-1234 ext. 12 is 0551 6260-1234转12. */
    private static String number(Telephone telephone) {
        if (telephone.getUri() != null) { // RFC 3966
            String extension = telephone.getUri().getExtension();
            return telephone.getUri().getNumber() + (extension == null ? "" : "转" + extension);
        }
        String text = Normalizer.normalize(Objects.requireNonNullElse(telephone.getText(), ""), Normalizer.Form.NFKC).strip();
        if (text.length() > NUMBER_MAX_CHARS) {
            return text; // none, and patterns would take their time with it; it is refused afterwards
        }
        return text.replaceAll(EXTENSION, "转").replaceAll("[().\u2010-\u2015\\s]+", " ").replaceAll(" *- *", "-").strip();
    }

    private static String address(Address address) {
        if (address.getLabel() != null) {
            return address.getLabel();
        }
        return Stream.of(address.getCountry(), address.getRegion(), address.getLocality(), address.getStreetAddressFull(), address.getExtendedAddressFull())
            .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    }

    private static String first(Stream<String> texts) {
        return texts.filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
    }
}
