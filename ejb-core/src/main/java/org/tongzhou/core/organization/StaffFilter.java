package org.tongzhou.core.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PhoneNumbers;
import org.tongzhou.core.shared.Pinyin;

/**
 * Which people are looked for, in what order.
 *
 * @param text   words that must all fit: the name or its pinyin, the post, the unit, or a part of a number; empty for all
 * @param unitId those who hold a post in this unit or below it; null for all
 * @param status null for all but those who have left
 */
public record StaffFilter(@NotNull @Size(max = StaffFilter.TEXT_MAX_CHARS, message = "{organization.searchTooLong}") String text, Long unitId,
    StaffStatus status, @NotNull StaffSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 60;
    public static final StaffFilter ALL = new StaffFilter("", null, null, StaffSort.PRECEDENCE, false);

    boolean fits(StaffEntry entry) {
        return (status == null ? entry.status() != StaffStatus.LEFT : entry.status() == status)
            && Stream.of(text.strip().split("\\s+")).allMatch(word -> word.isEmpty() || isMeant(entry, word));
    }

    private static boolean isMeant(StaffEntry entry, String word) {
        return Pinyin.matches(entry.name(), word)
            || entry.places().anyMatch(place -> place.unit().contains(word) || Pinyin.matches(place.post(), word))
            || PhoneNumbers.isMeant(word, entry.facts().officePhone(), entry.facts().mobile(), entry.facts().room());
    }
}
