package org.tongzhou.core.contacts;

import java.io.Serializable;
import java.util.Comparator;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.shared.Pinyin;

/**
 * Somebody in one's own list: a contact of one's own, or a colleague.
 *
 * @param colleague whether the id is that of a person of the organization
 * @param facts     of a colleague with the unit and as much of the mobile as the caller may see
 * @param starred   whether the caller has marked him
 */
public record AddressRow(boolean colleague, long id, PersonalFacts facts, boolean starred) implements Serializable {
    /** By sound, as one's own contacts have no order of precedence. */
    static final Comparator<AddressRow> BY_NAME = Comparator.comparing((AddressRow row) -> Pinyin.syllables(row.facts.name()))
        .thenComparing(row -> row.facts.name()).thenComparing(AddressRow::colleague).thenComparing(AddressRow::id);

    static AddressRow of(PersonalContact contact) {
        return new AddressRow(false, contact.getId(), contact.facts(), false);
    }

    static AddressRow of(ContactRow colleague, boolean starred) {
        return new AddressRow(true, colleague.id(), new PersonalFacts(colleague.name(), colleague.unit(), colleague.post(), colleague.officePhone(),
            colleague.mobile(), colleague.email(), colleague.room(), null), starred);
    }
}
