package org.tongzhou.core.notices.slips;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Words;

/**
 * A field of a reply slip.
 *
 * @param key     names it among the fields of its slip, as long as that lives; from 1 on
 * @param help    what is said below it; empty for nothing
 * @param options to choose from; empty for other kinds
 * @param least   the smallest number that is taken, null for any; {@code most} the largest
 * @param whole   whether only whole numbers are taken
 */
public record SlipField(int key, @NotNull FieldKind kind,
    @Words(message = "{notices.slip.labelMissing}") @Size(max = SlipField.LABEL_MAX_CHARS, message = "{notices.slip.labelTooLong}") String label,
    boolean required,
    @NotNull @Size(max = SlipField.HELP_MAX_CHARS, message = "{notices.slip.helpTooLong}") String help,
    @NotNull @Size(max = SlipField.OPTIONS_MAX, message = "{notices.slip.optionsTooMany}")
    List<@Size(max = SlipField.OPTION_MAX_CHARS, message = "{notices.slip.optionTooLong}") String> options,
    @Digits(integer = 12, fraction = 4, message = "{notices.slip.limitWrong}") BigDecimal least,
    @Digits(integer = 12, fraction = 4, message = "{notices.slip.limitWrong}") BigDecimal most,
    boolean whole) implements Serializable {
    public static final int LABEL_MAX_CHARS = 40;
    public static final int HELP_MAX_CHARS = 100;
    public static final int OPTIONS_MAX = 20;
    public static final int OPTION_MAX_CHARS = 40;
    private static final int DIGITS_MAX = 20;

    public SlipField {
        label = label == null ? "" : PlainText.line(label);
        help = help == null ? "" : PlainText.line(help);
        options = options == null || !kind.isChoice() ? List.of()
            : options.stream().filter(option -> !PlainText.isBlank(option)).map(PlainText::line).distinct().toList();
        least = kind == FieldKind.NUMBER ? plain(least) : null;
        most = kind == FieldKind.NUMBER ? plain(most) : null;
        whole = kind == FieldKind.NUMBER && whole;
    }

    /** 5.0 is 5. What is far too large or small is left to be refused: written out it might have a billion digits. */
    private static BigDecimal plain(BigDecimal limit) {
        if (limit == null || Math.abs((long) limit.scale()) > DIGITS_MAX || limit.precision() > DIGITS_MAX) {
            return limit;
        }
        return new BigDecimal(limit.stripTrailingZeros().toPlainString());
    }

    /** What was filled in, in the order of the options. */
    public List<String> inOrder(List<String> answers) {
        return kind == FieldKind.SEVERAL ? Stream.concat(options.stream().filter(answers::contains), answers.stream().filter(answer -> !options.contains(answer))).toList()
            : answers;
    }

    /** Without help, options and limits. */
    public static SlipField of(int key, FieldKind kind, String label, boolean required) {
        return new SlipField(key, kind, label, required, "", List.of(), null, null, false);
    }

    public SlipField offering(String... offered) {
        return new SlipField(key, kind, label, required, help, List.of(offered), least, most, whole);
    }

    /** @param from null for any number, {@code until} as well */
    public SlipField between(BigDecimal from, BigDecimal until, boolean wholeOnly) {
        return new SlipField(key, kind, label, required, help, options, from, until, wholeOnly);
    }

    /** @throws RuleViolationException if nobody could fill it in */
    void requireWhole() {
        if (kind.isChoice() && options.size() < 2) {
            throw new RuleViolationException("notices.slip.optionsMissing", label);
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new RuleViolationException("notices.slip.limitsTurned", label);
        }
    }

    /** Whether what was filled into a former one stands in this one as well, and means the same. */
    boolean keeps(SlipField former) {
        return kind == former.kind && label.equals(former.label) && options.containsAll(former.options);
    }
}
