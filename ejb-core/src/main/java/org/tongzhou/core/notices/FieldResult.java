package org.tongzhou.core.notices;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.SlipCount;
import org.tongzhou.core.notices.slips.SlipField;

/**
 * What came together in a field that is counted.
 *
 * @param counts of each answer, in the order of the options; of a number none
 * @param given  how many answers there are: where one only is taken, how many filled it in
 * @param sum    of the numbers; null for other kinds
 */
public record FieldResult(SlipField field, List<SlipCount> counts, long given, BigDecimal sum) implements Serializable {
    private static final List<String> TRUTHS = List.of("true", "false");

    /** @param counts of this field */
    static FieldResult of(SlipField field, List<SlipCount> counts) {
        long given = counts.stream().mapToLong(SlipCount::times).sum();
        if (field.kind() == FieldKind.NUMBER) {
            BigDecimal sum = counts.stream().map(count -> new BigDecimal(count.answer()).multiply(BigDecimal.valueOf(count.times())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new FieldResult(field, List.of(), given, sum);
        }
        Map<String, SlipCount> found = counts.stream().collect(Collectors.toMap(SlipCount::answer, Function.identity()));
        List<String> options = field.kind() == FieldKind.YES_NO ? TRUTHS : field.options();
        return new FieldResult(field, options.stream().map(option -> found.getOrDefault(option, new SlipCount(field.key(), option, 0L))).toList(), given, null);
    }
}
