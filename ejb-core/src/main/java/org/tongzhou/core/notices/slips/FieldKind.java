package org.tongzhou.core.notices.slips;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.PlainText;

/** What is filled into a field of a reply slip. */
public enum FieldKind {
    /** Words of one line. */
    LINE {
        @Override
        void check(SlipField field, List<String> given, SlipCheck check) {
            check.takeText(field, PlainText.line(given.get(0)), LINE_MAX_CHARS);
        }
    },
    /** Words of any number of lines. */
    TEXT {
        @Override
        void check(SlipField field, List<String> given, SlipCheck check) {
            check.takeText(field, PlainText.lines(given.get(0)), SlipAnswer.MAX_CHARS);
        }
    },
    NUMBER {
        @Override
        void check(SlipField field, List<String> given, SlipCheck check) {
            String typed = PlainText.line(given.get(0));
            if (!NUMBERS.matcher(typed).matches()) {
                check.refuse(field, "notices.slip.fault.number");
                return;
            }
            BigDecimal number = new BigDecimal(typed).stripTrailingZeros();
            if (field.whole() && number.scale() > 0) {
                check.refuse(field, "notices.slip.fault.whole");
            } else if (field.least() != null && number.compareTo(field.least()) < 0) {
                check.refuse(field, "notices.slip.fault.least", field.least().toPlainString());
            } else if (field.most() != null && number.compareTo(field.most()) > 0) {
                check.refuse(field, "notices.slip.fault.most", field.most().toPlainString());
            } else {
                check.take(field, List.of(number.toPlainString()));
            }
        }
    },
    DAY {
        @Override
        void check(SlipField field, List<String> given, SlipCheck check) {
            try {
                LocalDate day = LocalDate.parse(given.get(0).strip());
                if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                    check.refuse(field, "notices.slip.fault.day");
                } else {
                    check.take(field, List.of(day.toString()));
                }
            } catch (DateTimeException e) {
                check.refuse(field, "notices.slip.fault.day");
            }
        }
    },
    /** One of several options. */
    ONE {
        @Override
        void check(SlipField field, List<String> given, SlipCheck check) {
            check.choose(field, field.options(), given);
        }
    },
    /** Any number of several options. */
    SEVERAL {
        @Override
        void check(SlipField field, List<String> given, SlipCheck check) {
            check.choose(field, field.options(), given);
        }
    },
    YES_NO {
        @Override
        void check(SlipField field, List<String> given, SlipCheck check) {
            check.choose(field, TRUTHS, given);
        }
    };

    static final int LINE_MAX_CHARS = 100;
    private static final List<String> TRUTHS = List.of("true", "false");
    private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Takes what was given into what is kept, or refuses it. @param given what is no blank, one at least; of kinds that take one only, one */
    abstract void check(SlipField field, List<String> given, SlipCheck check);

    /** Whether its options are named by who designs the slip. */
    public boolean isChoice() {
        return this == ONE || this == SEVERAL;
    }

    /** Whether it is worth to be counted how often each answer was given. */
    public boolean isCounted() {
        return isChoice() || this == YES_NO || this == NUMBER;
    }
}
