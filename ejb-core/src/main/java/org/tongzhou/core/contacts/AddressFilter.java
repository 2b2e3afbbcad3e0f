package org.tongzhou.core.contacts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tongzhou.core.organization.StaffFilter;

/**
 * Who of one's own list is looked for, in what order.
 *
 * @param text    words that must all fit: the name, organization, post or mail address or their pinyin, or a part of a number; empty for all
 * @param groupId those of this group; null for all that the part has
 */
public record AddressFilter(@NotNull @Size(max = AddressFilter.TEXT_MAX_CHARS, message = "{contacts.searchTooLong}") String text, @NotNull Part part,
    Long groupId, @NotNull AddressSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = StaffFilter.TEXT_MAX_CHARS;
    public static final AddressFilter ALL = new AddressFilter("", Part.ALL, null, AddressSort.USUAL, false);

    /** Parts of the list. */
    public enum Part {
        /** Own contacts, colleagues marked by a star, and those in groups. */
        ALL,
        /** Own contacts only. */
        OWN,
        /** Colleagues marked by a star. */
        STARRED,
        /** Own contacts that were removed and can be taken back. */
        REMOVED
    }
}
