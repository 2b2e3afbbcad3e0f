package org.tongzhou.core.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongzhou.core.shared.Messages;

/** What sheets, columns and values are called in a workbook: written in one language, understood in all. */
final class TransferWords {
    private static final List<Locale> UNDERSTOOD = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Locale locale;

    TransferWords(Locale locale) {
        this.locale = locale;
    }

    String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }

    String of(TransferSheet sheet) {
        return sheet(locale, sheet);
    }

    String of(TransferColumn column) {
        return column(locale, column);
    }

    String of(UnitKind kind) {
        return value(locale, "organization.kind.", kind);
    }

    String of(JobRank rank) {
        return value(locale, "organization.rank.", rank);
    }

    String of(PostDuty duty) {
        return value(locale, "organization.duty.", duty);
    }

    /** @param gender null for what is not recorded */
    String of(Gender gender) {
        return gender == null ? null : value(locale, "organization.gender.", gender);
    }

    <E extends Enum<E>> List<String> all(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static String sheet(Locale locale, TransferSheet sheet) {
        return value(locale, "organization.sheet.", sheet);
    }

    private static String column(Locale locale, TransferColumn column) {
        return value(locale, "organization.column.", column);
    }

    private static String value(Locale locale, String prefix, Enum<?> value) {
        return Messages.text(locale, prefix + value.name());
    }

    // --- the other way round

    static Optional<TransferSheet> sheetCalled(String name) {
        return called(name, TransferSheet.values(), TransferWords::sheet);
    }

    static Optional<TransferColumn> columnCalled(TransferSheet sheet, String head) {
        return called(head, TransferColumn.of(sheet).toArray(TransferColumn[]::new), TransferWords::column);
    }

    /** Whether it is the head under which we say what is wrong. */
    static boolean isSaid(String head) {
        return UNDERSTOOD.stream().anyMatch(locale -> Messages.text(locale, "organization.sheet.said").equalsIgnoreCase(head.strip()));
    }

    /** @param prefix of the keys of the values' words */
    static <E extends Enum<E>> Optional<E> valueCalled(String word, E[] values, String prefix) {
        return called(word, values, (locale, value) -> value(locale, prefix, value));
    }

    private static <E> Optional<E> called(String word, E[] values, Word<E> words) {
        String wanted = word.strip();
        return Stream.of(values)
            .filter(value -> UNDERSTOOD.stream().anyMatch(locale -> words.of(locale, value).equalsIgnoreCase(wanted))).findFirst();
    }

    /** What something is called in a language. */
    private interface Word<E> {
        String of(Locale locale, E value);
    }
}
